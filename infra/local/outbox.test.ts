import { createHmac } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { afterAll, describe, expect, it } from 'vitest';
import { startMailServer } from './mail-server.ts';
import { openOutbox } from './outbox.ts';
import { outboxPage } from './outbox-page.ts';
import { startSmsGateway } from './sms-gateway.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-outbox-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sms = (id: string, text = 'body') => ({ id, channel: 'sms' as const, to: ['15400000001'], text, attachments: [] });

describe('the outbox', () => {
  it('keeps messages over a restart, newest first, and takes an id once', () => {
    const file = join(folder, 'kept.jsonl');
    const outbox = openOutbox(file);
    expect([outbox.add(sms('1')), outbox.add(sms('2')), outbox.add(sms('1'))]).toEqual([true, true, false]);
    const again = openOutbox(file);
    expect(again.list().map(({ id }) => id)).toEqual(['2', '1']);
    expect(again.add(sms('2'))).toBe(false);
  });

  it('outlives a line cut off by a crash, and what is added after it', () => {
    const file = join(folder, 'cut.jsonl');
    openOutbox(file).add(sms('1'));
    appendFileSync(file, '{"id":"2","chan');
    openOutbox(file).add(sms('3'));
    expect(
      openOutbox(file)
        .list()
        .map(({ id }) => id),
    ).toEqual(['3', '1']);
  });

  it('shows words as words, never as HTML', () => {
    const page = outboxPage([{ ...sms('1', '<script>alert(1)</script>'), at: '2026-11-21T00:00:00.000Z' }]);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});

it('a mail comes into the outbox with its words and files readable', async () => {
  const outbox = openOutbox(join(folder, 'mail.jsonl'));
  const server = await startMailServer(outbox);
  const transport = nodemailer.createTransport(`smtp://127.0.0.1:${server.port}`);
  await transport.sendMail({
    from: 'doorstep@doorstep.example',
    to: ['a@example.org', 'b@example.org'],
    subject: '\u9884\u7ea6\u56de\u6267',
    text: '\u60a8\u597d',
    html: '<p>\u60a8\u597d</p>',
    attachments: [{ filename: '\u9884\u7ea6.ics', content: 'BEGIN:VCALENDAR' }],
  });
  await server.stop();
  expect(outbox.list()).toMatchObject([
    { channel: 'email', to: ['a@example.org', 'b@example.org'], subject: '\u9884\u7ea6\u56de\u6267', html: '<p>\u60a8\u597d</p>' },
  ]);
  const [mail] = outbox.list();
  expect(mail?.text.trim()).toBe('\u60a8\u597d');
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['\u9884\u7ea6.ics']);
  expect(
    Buffer.from(mail?.attachments[0]?.base64 ?? '', 'base64')
      .toString()
      .trim(),
  ).toBe('BEGIN:VCALENDAR');
});

describe('the SMS gateway', () => {
  const secret = 'a secret of this test alone';
  const body = JSON.stringify({ to: '15400000001', text: '\u660e\u5929\u89c1', id: 'm-1' });
  const signed = (seconds: number, key = secret) =>
    `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`;
  const now = 1_790_000_000;

  it('takes a signed message once and refuses what is unsigned, badly signed, old or unreadable', async () => {
    const outbox = openOutbox(join(folder, 'sms.jsonl'));
    const gateway = await startSmsGateway(outbox, { secret, now: () => now * 1_000 });
    const send = async (signature: string | undefined, content = body) =>
      (await fetch(gateway.url, { method: 'POST', body: content, headers: signature ? { 'x-doorstep-signature': signature } : {} })).status;
    expect(await send(undefined)).toBe(401);
    expect(await send(signed(now, 'another'))).toBe(401);
    expect(await send(signed(now - 301))).toBe(401);
    expect(await send(signed(now), `${body} `)).toBe(401);
    expect(outbox.list()).toEqual([]);
    expect(await send(signed(now))).toBe(202);
    expect(await send(signed(now))).toBe(200);
    expect(outbox.list()).toMatchObject([{ id: 'm-1', channel: 'sms', to: ['15400000001'], text: '\u660e\u5929\u89c1' }]);
    await gateway.stop();
  });
});
