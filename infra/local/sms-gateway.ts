import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Outbox } from './outbox.ts';

const Message = z.object({ to: z.string().min(1), text: z.string(), id: z.string().min(1) });
const toleranceSeconds = 300;

/** `now`: milliseconds since 1970. */
type Check = { readonly secret: string; readonly now: () => number };

/**
 * Starts an SMS gateway of this machine only, as a provider's webhook would be: it takes `{to, text, id}` signed in the header
 * `x-doorstep-signature: t=<unix seconds>,v1=<hex HMAC-SHA-256 of "t.body">`. 202 stored, 200 known id, 400 unreadable, 401 badly signed
 * or older than five minutes.
 */
export async function startSmsGateway(outbox: Outbox, check: Check): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    receive(outbox, check, request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The SMS gateway has no port.');
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}/messages`, stop };
}

async function receive(outbox: Outbox, check: Check, request: IncomingMessage): Promise<number> {
  const body = await text(request);
  if (!isSigned(String(request.headers['x-doorstep-signature'] ?? ''), body, check)) return 401;
  const { to, text: sms, id } = Message.parse(JSON.parse(body));
  return outbox.add({ id, channel: 'sms', to: [to], text: sms, attachments: [] }) ? 202 : 200;
}

function isSigned(header: string, body: string, { secret, now }: Check): boolean {
  const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (seconds === undefined || signature === undefined) return false;
  if (Math.abs(now() / 1_000 - Number(seconds)) > toleranceSeconds) return false;
  const right = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
  return timingSafeEqual(right, Buffer.from(signature, 'hex'));
}
