import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM over the text, deflated because a report carries the words of its questions along; base64url of iv, cipher text and tag. `associated`
 * must be the same to open it. Nobody can mix text of their own into somebody else's, so the length tells no more than that of any text would.
 */
export function encryptText(key: Uint8Array, message: { iv: Uint8Array; associated: string; text: string }): string {
  const cipher = createCipheriv(algorithm, key, message.iv).setAAD(Buffer.from(message.associated));
  return Buffer.concat([message.iv, cipher.update(deflateRawSync(message.text)), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** The text again, or undefined when anything about it, its key or its associated words is not as it was. */
export function decryptText(key: Uint8Array, message: { associated: string; sealed: string }): string | undefined {
  const bytes = Buffer.from(message.sealed, 'base64url');
  if (bytes.length < ivBytes + tagBytes || bytes.toString('base64url') !== message.sealed) return undefined;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(message.associated)).setAuthTag(bytes.subarray(-tagBytes));
  const start = decipher.update(bytes.subarray(ivBytes, -tagBytes));
  try {
    return inflateRawSync(Buffer.concat([start, decipher.final()])).toString('utf8');
  } catch {
    // The tag does not fit: altered, or sealed elsewhere. That is an expected answer; Node has no other way to give it.
    return undefined;
  }
}

/** A fresh iv; random because many processes share a key. */
export function freshIv(randomBytes: (count: number) => Uint8Array): Uint8Array {
  return randomBytes(ivBytes);
}
