import { expect, it } from 'vitest';
import { createPasswordTries } from './password-tries.ts';

function openTries() {
  const waits: number[] = [];
  const tries = createPasswordTries(['legal', 'inspection'], async (milliseconds) => waits.push(milliseconds));
  return { tries, waits };
}
const wrong = () => false;
const right = () => true;

it('a wrong password waits, each one longer than the one before, up to four seconds, also when all come at once', async () => {
  const { tries, waits } = openTries();
  const answers = await Promise.all(Array.from({ length: 7 }, () => tries('legal', wrong)));
  expect(answers).toEqual(Array(7).fill(false));
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
});

it('a right one is judged after the wrong ones before it, does not wait itself, and ends the row', async () => {
  const { tries, waits } = openTries();
  expect(await Promise.all([tries('legal', wrong), tries('legal', right), tries('legal', wrong)])).toEqual([false, true, false]);
  expect(waits).toEqual([250, 250]);
});

it('names have rows of their own, those that do not exist have one together', async () => {
  const { tries, waits } = openTries();
  for (const name of ['legal', 'inspection', 'constructor', 'nobody']) await tries(name, wrong);
  expect(waits).toEqual([250, 250, 250, 500]);
});
