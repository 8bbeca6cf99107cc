import { createHmac } from 'node:crypto';
import type { MacLabel } from '#core/secrets.ts';

/** HMAC-SHA-256 of a text under a key, 32 bytes. */
export function hmac(key: Uint8Array, text: string): Uint8Array {
  return createHmac('sha256', key).update(text).digest();
}

/** What the pepper signs to make the key of one purpose: digests of different purposes share no key. */
export function labelText(label: MacLabel): string {
  return `doorstep/v1/${label}`;
}
