import { expect, test } from 'vitest';
import { shareReads } from './shared-reads.ts';

/** A reader whose answers come when the test says so, and how often it was asked. */
function slowReader() {
  const waiting: { answer: (text: string) => void; fail: (error: Error) => void }[] = [];
  const read = () => new Promise<string>((answer, fail) => waiting.push({ answer, fail }));
  return { read, waiting };
}

test('who asks for the same while it is read shares the read; who asks for something else does not', async () => {
  const share = shareReads<string>();
  const { read, waiting } = slowReader();
  const answers = [share('a', read), share('a', read), share('b', read)];
  expect(waiting).toHaveLength(2);
  for (const [at, { answer }] of waiting.entries()) answer(`read ${at}`);
  expect(await Promise.all(answers)).toEqual(['read 0', 'read 0', 'read 1']);
});

test('once it has ended, well or not, the next one reads anew', async () => {
  const share = shareReads<string>();
  const { read, waiting } = slowReader();
  const failed = share('a', read);
  waiting[0]?.fail(new Error('store down'));
  await expect(failed).rejects.toThrow('store down');
  const next = share('a', read);
  waiting[1]?.answer('there');
  expect(await next).toBe('there');
});
