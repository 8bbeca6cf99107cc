import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { networkOf, secondsToWait } from './client-limit.ts';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['2001:db8:1:2:3::', '2001:db8:1:2'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['unknown', 'unknown'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

/** Counts in memory, by the whole key. */
function countingStore() {
  const keys: string[] = [];
  const times = (key: string) => keys.filter((other) => other === key).length;
  return { keys, count: async (key: string) => keys.push(key) && times(key), reached: async (key: string) => times(key) };
}

const secrets = { mac: async (label: string, text: string) => new Uint8Array(createHash('sha256').update(`${label}~${text}`).digest()) };
const limit = { name: 'tries', max: 2, seconds: 3 * 24 * 3600 };

test('a client is counted under another name from three at night on, so that no two days can be put together, and not from eight in the morning on', async () => {
  const limits = countingStore();
  for (const day of ['2026-03-02T18:59:59Z', '2026-03-02T19:00:00Z', '2026-03-03T00:00:00Z']) {
    await secondsToWait({ limits, secrets, now: () => new Date(day) }, '192.0.2.1', [limit]);
  }
  const [first = '', second = '', third = ''] = limits.keys;
  expect(third).toBe(second);
  const [name, client, period] = first.split('#');
  expect(second.split('#')).toEqual([name, expect.not.stringMatching(new RegExp(`^${client}$`)), period]);
});

test('one over the limit waits for the end of the period, another client does not', async () => {
  const limits = countingStore();
  const wait = (address: string) => secondsToWait({ limits, secrets, now: () => new Date(1_000) }, address, [limit]);
  expect([await wait('192.0.2.1'), await wait('192.0.2.1'), await wait('192.0.2.1'), await wait('192.0.2.2')]).toEqual([
    0,
    0,
    limit.seconds - 1,
    0,
  ]);
});
