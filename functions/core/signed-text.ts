import { toBase64Url } from './encoding.ts';
import { isSameText } from './same-text.ts';
import type { MacLabel, Secrets } from './secrets.ts';

/** The text with its keyed digest behind a dot: readable by whoever holds it, not to be altered or made up. */
export async function signText(secrets: Secrets, label: MacLabel, text: string): Promise<string> {
  return `${text}.${toBase64Url(await secrets.mac(label, text))}`;
}

/** The text of a signed text, or undefined when the digest does not fit it. */
export async function readSignedText(secrets: Secrets, label: MacLabel, signed: string): Promise<string | undefined> {
  const dot = signed.lastIndexOf('.');
  const text = signed.slice(0, Math.max(dot, 0));
  const expected = toBase64Url(await secrets.mac(label, text));
  return isSameText(signed.slice(dot + 1), expected) ? text : undefined;
}
