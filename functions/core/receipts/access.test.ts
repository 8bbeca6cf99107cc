import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Secrets } from '../secrets.ts';
import { accessToken, idleMinutes, longestMinutes, readAccessToken } from './access.ts';

const secrets: Secrets = { mac: async (label, text) => new Uint8Array(createHmac('sha256', `pepper ${label}`).update(text).digest()) };
const opened = Date.parse('2026-03-02T00:00:00Z');
const after = (minutes: number) => new Date(opened + minutes * 60_000);
const access = { key: 'digest', openedAt: opened / 1000 };

test('a token opens for fifteen minutes from its last use, and an hour from the opening', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(70), fc.nat(40), async (used, idle) => {
      const token = await accessToken(secrets, access, after(used));
      const isOpen = idle <= idleMinutes && used + idle <= longestMinutes;
      expect(await readAccessToken(secrets, token, after(used + idle))).toEqual(isOpen ? access : undefined);
    }),
  );
});

test('a token that was made up opens nothing', async () => {
  const token = await accessToken(secrets, access, after(0));
  for (const text of ['', '.', token.slice(0, -1), token.replace('digest', 'Digest')]) {
    expect(await readAccessToken(secrets, text, after(0))).toBeUndefined();
  }
});
