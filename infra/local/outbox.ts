import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { errorCode } from './print.ts';

const Attachment = z.object({ filename: z.string(), contentType: z.string(), base64: z.string() });
const Entry = z.object({
  id: z.string(),
  /** UTC instant by the portal's clock. */
  at: z.string(),
  channel: z.enum(['email', 'sms']),
  to: z.array(z.string()),
  subject: z.string().optional(),
  text: z.string(),
  html: z.string().optional(),
  attachments: z.array(Attachment),
});
export type OutboxEntry = z.infer<typeof Entry>;
export type OutboxMessage = Omit<OutboxEntry, 'id' | 'at'> & { readonly id?: string };

/** What the portal sent, as the receiving servers got it. Kept in a file, one message a line. */
export type Outbox = {
  /** Stores a message; false when one of this channel and id is here already (a gateway takes an id once). */
  readonly add: (message: OutboxMessage) => boolean;
  /** Newest first. */
  readonly list: () => OutboxEntry[];
};

/** Opens the outbox kept in this file. */
export function openOutbox(file: string): Outbox {
  const entries = readEntries(file);
  const key = (channel: string, id: string) => `${channel} ${id}`;
  const known = new Set(entries.map((entry) => key(entry.channel, entry.id)));
  return {
    add: (message) => {
      const entry = { ...message, id: message.id ?? randomUUID(), at: new Date().toISOString() };
      if (known.has(key(entry.channel, entry.id))) return false;
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
      known.add(key(entry.channel, entry.id));
      entries.push(entry);
      return true;
    },
    list: () => entries.toReversed(),
  };
}

function readEntries(file: string): OutboxEntry[] {
  try {
    const content = readFileSync(file, 'utf8');
    if (content !== '' && !content.endsWith('\n')) appendFileSync(file, '\n');
    return content.split('\n').flatMap((line) => parseLine(line));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The last line may have been cut off by a crash: what cannot be read is left out. */
function parseLine(line: string): OutboxEntry[] {
  try {
    const parsed = Entry.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
