import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Secrets } from './secrets.ts';
import { readSignedText, signText } from './signed-text.ts';

const secrets: Secrets = { mac: async (label, text) => new Uint8Array(createHmac('sha256', `pepper ${label}`).update(text).digest()) };

test('a signed text reads as it was written, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect(await readSignedText(secrets, 'hold', await signText(secrets, 'hold', text))).toBe(text);
    }),
  );
});

test('one changed, left out or added sign anywhere makes it unreadable', async () => {
  const signed = await signText(secrets, 'hold', 'SC01~2026-03-03~1~600');
  for (let place = 0; place <= signed.length; place += 1) {
    const [before, after] = [signed.slice(0, place), signed.slice(place + 1)];
    for (const altered of [before + after, `${before}~${after}`, `${before}0${signed.slice(place)}`]) {
      if (altered !== signed) expect(await readSignedText(secrets, 'hold', altered), altered).toBeUndefined();
    }
  }
});

test('a text signed for one purpose serves for no other', async () => {
  expect(await readSignedText(secrets, 'access', await signText(secrets, 'hold', 'x'))).toBeUndefined();
});

test('what was never signed is unreadable, and nothing throws', async () => {
  for (const text of ['', '.', 'x', 'x.', '.x', '..', 'x.y.z']) expect(await readSignedText(secrets, 'hold', text)).toBeUndefined();
});
