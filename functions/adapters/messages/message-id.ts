import { createHash } from 'node:crypto';

/** The id of a message by what it is about: always the same, and nothing can be read out of it. */
export function messageId(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
