import fc from 'fast-check';
import { expect, it } from 'vitest';
import { durationSeconds } from './iso-duration.ts';

it('counts weeks, days, hours, minutes and seconds, whichever are given', () => {
  const part = fc.option(fc.nat(5_000), { nil: undefined });
  fc.assert(
    fc.property(part, part, part, part, part, (weeks, days, hours, minutes, seconds) => {
      const unit = (count: number | undefined, letter: string) => (count === undefined ? '' : `${count}${letter}`);
      const time = `${unit(hours, 'H')}${unit(minutes, 'M')}${unit(seconds, 'S')}`;
      const text = `P${unit(weeks, 'W')}${unit(days, 'D')}${time === '' ? '' : `T${time}`}`;
      const sum = (weeks ?? 0) * 604_800 + (days ?? 0) * 86_400 + (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0);
      expect(durationSeconds(text)).toBe(text === 'P' ? undefined : sum);
    }),
  );
});

it.each(['', 'P', 'PT', 'P1DT', 'P1M', 'P1Y', 'PT0.5S', '-PT1H', 'PT1M1H', ' PT1H', '24'])('refuses “%s”', (text) => {
  expect(durationSeconds(text)).toBeUndefined();
});
