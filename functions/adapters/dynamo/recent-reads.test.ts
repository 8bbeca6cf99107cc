import { describe, expect, test } from 'vitest';
import { recentReads } from './recent-reads.ts';

/** Answers that say how often was asked, kept for five seconds of a clock that the test moves. */
function openRecent(entries = 2) {
  const clock = { milliseconds: 1_000_000 };
  const reads: string[] = [];
  const recent = recentReads<number>({ now: () => new Date(clock.milliseconds), ageSeconds: 5, entries });
  const read = (key: string, group = 'SC01') =>
    recent.read({ group, key }, async () => {
      reads.push(`${group} ${key}`);
      return reads.length;
    });
  return { clock, reads, recent, read };
}

describe('a list', () => {
  test('is read once in five seconds, to the millisecond, however many ask', async () => {
    const { clock, reads, read } = openRecent();
    expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual([1, 1, 2]);
    clock.milliseconds += 4_999;
    expect(await read('a')).toBe(1);
    clock.milliseconds += 1;
    expect(await read('a')).toBe(3);
    expect(reads).toHaveLength(3);
  });

  test('is read anew after a clock was set back', async () => {
    const { clock, read } = openRecent();
    await read('a');
    clock.milliseconds -= 1;
    expect(await read('a')).toBe(2);
  });

  test('of a group that is forgotten is read anew, those of others stay', async () => {
    const { recent, read } = openRecent();
    await Promise.all([read('a', 'SC01'), read('a', 'SC010')]);
    recent.forget('SC01');
    expect(await Promise.all([read('a', 'SC01'), read('a', 'SC010')])).toEqual([3, 2]);
  });

  test('that failed is not kept', async () => {
    const { recent, read } = openRecent();
    const failing = recent.read({ group: 'SC01', key: 'a' }, () => Promise.reject(new Error('store down')));
    await expect(failing).rejects.toThrow('store down');
    expect(await read('a')).toBe(1);
  });

  test('makes room for the newest when there are too many', async () => {
    const { reads, read } = openRecent(2);
    for (const key of ['a', 'b', 'c', 'b', 'c', 'a']) await read(key);
    expect(reads).toEqual(['SC01 a', 'SC01 b', 'SC01 c', 'SC01 a']);
  });
});
