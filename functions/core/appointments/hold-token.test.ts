import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signText } from '../signed-text.ts';
import type { Hold } from './appointment.ts';
import { holdToken, readHoldToken } from './hold-token.ts';

const secrets = { mac: async (label: string, text: string) => new Uint8Array(createHmac('sha256', label).update(text).digest()) };
const slot = { office: 'SC01', day: '2026-03-03', counter: '1', from: 600, to: 620 };
const hold: Hold = {
  nonce: 'nonce',
  services: [['ID2'], ['ID2', 'LR1']],
  slots: [slot, { ...slot, counter: '2' }],
  intervalMinutes: 15,
  own: [{ ...slot, from: 585 }],
  heldUntil: 1_772_410_200,
  fence: 999_999,
  client: 'digest',
};

test('a token gives back the whole hold, with or without a client', async () => {
  expect(await readHoldToken(secrets, await holdToken(secrets, hold))).toEqual(hold);
  const { client: _, ...anonymous } = hold;
  expect(await readHoldToken(secrets, await holdToken(secrets, anonymous))).toEqual(anonymous);
});

test('a token that is altered, of an unknown version, or of no form we know is no hold, though it is signed', async () => {
  const signed = async (text: string) => readHoldToken(secrets, await signText(secrets, 'hold', text));
  const token = await holdToken(secrets, hold);
  expect(await readHoldToken(secrets, token.replace('SC01', 'SC02'))).toBeUndefined();
  expect(await signed(JSON.stringify({ v: 1, ...hold }))).toEqual(hold);
  expect(await signed(JSON.stringify({ v: 2, ...hold }))).toBeUndefined();
  expect(await signed(JSON.stringify({ v: 1, ...hold, slots: [] }))).toBeUndefined();
  expect(await signed('ID2~SC01~2026-03-03~1~600~620~1772410200~1~nonce')).toBeUndefined();
});
