import * as z from 'zod';
import { LocalDay } from '#shared/county/text.ts';
import type { Secrets } from '../secrets.ts';
import { readSignedText, signText } from '../signed-text.ts';
import type { Hold } from './appointment.ts';

const Slot = z.object({ office: z.string(), day: LocalDay, counter: z.string(), from: z.int(), to: z.int() });

/** What a token says, by the version of its form; a form that is not known is no hold. */
const HoldText = z.object({
  v: z.literal(1),
  nonce: z.string().min(1),
  services: z.array(z.array(z.string().min(1)).min(1)).min(1),
  slots: z.array(Slot).min(1),
  intervalMinutes: z.int().positive(),
  own: z.array(Slot),
  heldUntil: z.int(),
  fence: z.int(),
  client: z.string().optional(),
});

/** What the holder keeps to prove a hold: its slots and state, signed. Holds nothing personal. */
export async function holdToken(secrets: Secrets, hold: Hold): Promise<string> {
  return signText(secrets, 'hold', JSON.stringify({ v: 1, ...hold }));
}

/** The hold a token proves, or undefined when it was altered or made up. Says nothing about whether the hold still stands: the store does. */
export async function readHoldToken(secrets: Secrets, token: string): Promise<Hold | undefined> {
  const text = await readSignedText(secrets, 'hold', token);
  const parsed = HoldText.safeParse(text === undefined ? undefined : jsonIn(text));
  if (!parsed.success) return undefined;
  const { v: _, ...hold } = parsed.data;
  return hold;
}

/** What the text says as JSON; undefined when it is none, as that of an older form is not. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
