import { createHmac } from 'node:crypto';
import type { SendOutcome, Sms } from '#core/notifications/message-sender.ts';

const timeoutMillis = 10_000;

export type SmsWebhookSettings = { readonly url: string; readonly secret: string; readonly now: () => Date };

/**
 * Sends an SMS through a gateway's webhook: POST `{to, text, id}`, signed in `x-doorstep-signature: t=<unix seconds>,v1=<hex HMAC-SHA-256 of "t.body">`.
 * The gateway must take an id once. Any answer but 2xx, and none within ten seconds, is thrown.
 */
export function createSmsSender({ url, secret, now }: SmsWebhookSettings): (sms: Sms) => Promise<SendOutcome> {
  return async ({ to, text, id }) => {
    const body = JSON.stringify({ to, text, id });
    const seconds = Math.floor(now().getTime() / 1000);
    const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-doorstep-signature': `t=${seconds},v1=${signature}` },
      signal: AbortSignal.timeout(timeoutMillis),
      redirect: 'error',
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`);
    return 'sent';
  };
}
