import { createTransport, type Transporter } from 'nodemailer';
import type { Mail, SendOutcome } from '#core/notifications/message-sender.ts';

/** Waits in milliseconds, each well below the lease of a message. */
const timeouts = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

export type SmtpSettings = {
  /** `smtp://…`, `smtps://…`; with `?requireTLS=true` nothing goes out in the clear. */
  readonly url: string;
  /** The sender as people see it, an address or `Name <address>`; the same for all messages, so that it tells nothing. */
  readonly from: string;
};

/**
 * Sends mail by SMTP: plain text, UTF-8, one recipient, a Message-ID made of the message's own id, so that mail servers and programs can tell a message
 * that was sent twice. A recipient the server refuses for good is `refused`; everything else that fails is thrown by kind and number only, for servers like to quote
 * addresses.
 */
export function createSmtpSender({ url, from }: SmtpSettings): (mail: Mail) => Promise<SendOutcome> {
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  const domain = /@([^\s@>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return (mail) => sendMail(transport, { mail, from, domain });
}

async function sendMail(
  transport: Transporter,
  { mail, from, domain }: { mail: Mail; from: string; domain: string },
): Promise<SendOutcome> {
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.id}@${domain}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    });
    return 'sent';
  } catch (error) {
    const { code, responseCode, command } = describeFailure(error);
    if (command === 'RCPT TO' && responseCode >= 500) return 'refused';
    throw new Error(`mail could not be handed over: ${code} ${responseCode}`);
  }
}

/** What nodemailer says about a failure besides the server's words. */
function describeFailure(error: unknown): { code: string; responseCode: number; command: string } {
  const field = (name: string): unknown => (typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined);
  return {
    code: String(field('code') ?? 'unknown'),
    responseCode: Number(field('responseCode') ?? 0),
    command: String(field('command') ?? ''),
  };
}
