import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Outbox } from './outbox.ts';
import { complain } from './print.ts';

/** Starts a mail server of this machine only that puts what it gets into the outbox. */
export async function startMailServer(outbox: Outbox): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    size: 10_485_760,
    onData: (stream, session, done) => {
      store(outbox, stream, session).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  server.on('error', (error) => complain('Mail server', error));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return { port: address.port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function store(outbox: Outbox, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const mail = await PostalMime.parse(await buffer(stream), { attachmentEncoding: 'arraybuffer' });
  outbox.add({
    channel: 'email',
    to: session.envelope.rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    ...(mail.html === undefined ? {} : { html: mail.html }),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? '',
      contentType: mimeType,
      base64: (typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content))).toString('base64'),
    })),
  });
}
