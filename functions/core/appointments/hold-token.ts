import type { Secrets } from '../secrets.ts';
import { readSignedText, signText } from '../signed-text.ts';
import type { Hold } from './appointment.ts';

/** What the holder keeps to prove a hold: its slot and state, signed. Holds nothing personal. */
export async function holdToken(secrets: Secrets, hold: Hold): Promise<string> {
  const { slot } = hold;
  const parts = [hold.services.join('+'), slot.office, slot.day, slot.counter, slot.from, slot.to, hold.heldUntil, hold.fence, hold.nonce];
  return signText(secrets, 'hold', parts.join('~'));
}

/** The hold a token proves, or undefined when it was altered or made up. Says nothing about whether the hold still stands: the store does. */
export async function readHoldToken(secrets: Secrets, token: string): Promise<Hold | undefined> {
  const text = await readSignedText(secrets, 'hold', token);
  if (text === undefined) return undefined;
  const [services, office, day, counter, from, to, heldUntil, fence, nonce] = text.split('~');
  if (!services || !office || !day || !counter || !nonce) return undefined;
  return {
    services: services.split('+'),
    slot: { office, day, counter, from: Number(from), to: Number(to) },
    heldUntil: Number(heldUntil),
    fence: Number(fence),
    nonce,
  };
}
