import { createServer } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageId } from './message-id.ts';
import { createSmsSender } from './sms-webhook.ts';
import { createSmtpSender } from './smtp.ts';

const received: Email[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo: ({ address }, _, done) => {
    const code = Number(/^(\d{3})@/.exec(address)?.[1]);
    if (Number.isNaN(code)) done();
    else done(Object.assign(new Error(`no, not ${address}`), { responseCode: code }));
  },
  onData: (stream, _, done) => {
    buffer(stream)
      .then((bytes) => PostalMime.parse(bytes))
      .then((mail) => received.push(mail))
      .then(() => done(), done);
  },
});
let send: ReturnType<typeof createSmtpSender>;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  send = createSmtpSender({ url: `smtp://127.0.0.1:${address.port}`, from: '\u5bb6\u95e8\u53e3 <doorstep@portal.example>' });
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const mail = {
  to: 'resident@mail.example',
  subject: '\u5df2\u7ea6\u597d',
  text: '\u60a8\u597d\uff1a\n\u60a8\u5df2\u7ea6\u597d\u3002\n',
  id: 'abc-1',
};

describe('mail', () => {
  it('arrives as plain text with the sender, the subject and an id of its own that stays', async () => {
    expect([await send(mail), await send(mail)]).toEqual(['sent', 'sent']);
    for (const { from, subject, text: body, html, messageId: id } of received) {
      expect({ from, subject, id, html, body: body?.trim() }).toEqual({
        from: { address: 'doorstep@portal.example', name: '\u5bb6\u95e8\u53e3' },
        subject: mail.subject,
        id: '<abc-1@portal.example>',
        html: undefined,
        body: mail.text.trim(),
      });
    }
    expect(received).toHaveLength(2);
  });

  it('is refused when the server will never take the recipient', async () => {
    expect(await send({ ...mail, to: '550@mail.example' })).toBe('refused');
  });

  it('fails without a word of the recipient when the server takes it later, or does not answer', async () => {
    const failure = await send({ ...mail, to: '451@mail.example' }).catch((error: unknown) => error);
    expect(String(failure)).toBe('Error: mail could not be handed over: EENVELOPE 451');
    const dead = createSmtpSender({ url: 'smtp://127.0.0.1:9', from: 'doorstep@portal.example' });
    await expect(dead(mail)).rejects.toThrow(/^mail could not be handed over: \w+ 0$/);
  });

  it('goes to one recipient whatever stands in the address', async () => {
    expect(await send({ ...mail, to: 'a@mail.example, b@mail.example' }).catch(() => 'failed')).not.toBe('sent');
  });
});

describe('an SMS', () => {
  it.each([400, 401, 429, 500, 503])('that the gateway answers with %d has failed', async (status) => {
    const gateway = createServer((request, response) => void text(request).then(() => response.writeHead(status).end('13900000000')));
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    const address = gateway.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const sendSms = createSmsSender({
      url: `http://127.0.0.1:${address.port}/`,
      secret: 's'.repeat(16),
      now: () => new Date('2026-03-02T00:00:00Z'),
    });
    await expect(sendSms({ to: '13900000000', text: 'words', id: 'x' })).rejects.toThrow(`the SMS gateway answered ${status}`);
    gateway.close();
    gateway.closeAllConnections();
  });
});

describe('the id of a message', () => {
  it('is the same for the same notification, another for any other, and tells nothing', () => {
    expect(messageId('mail appointment key 1')).toBe(messageId('mail appointment key 1'));
    expect(messageId('sms appointment key 1')).not.toBe(messageId('mail appointment key 1'));
    expect(messageId('mail appointment key 1')).toMatch(/^[\w-]{22}$/);
  });
});
