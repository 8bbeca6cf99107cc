import { describe, expect, it } from 'vitest';
import { localDayOf } from '#shared/local-time.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { defaultFolder } from '../../infra/county/check.ts';
import { readPack } from '../../infra/county/read-pack.ts';
import { chooseInstant, instants } from './instants.ts';

describe('the instants of the tests', () => {
  it.each(instants)('$name is a $day day of the pack', ({ at, day }) => {
    const { county } = readPack(defaultFolder);
    if (county === undefined) throw new Error('the pack has mistakes');
    const { settings, holidays } = county;
    const local = localDayOf(new Date(at), settings.timeZone);
    expect(at.startsWith(local)).toBe(true);
    expect(createHolidayCalendar(holidays).dayKind(local).kind).toBe(day);
  });

  it('any of them can come, and whichever is asked for does', () => {
    const drawn = instants.map((_, index) => chooseInstant(undefined, (index + 0.5) / instants.length));
    expect(drawn).toEqual(instants);
    for (const instant of instants) expect(chooseInstant(instant.name, 0)).toEqual(instant);
    expect(chooseInstant('2029-01-01T00:00:00Z', 0).at).toBe('2029-01-01T00:00:00Z');
  });

  it.each(['yesterday', '2029-01-01', '2029-13-01T00:00:00Z'])('%s is none', (text) => {
    expect(() => chooseInstant(text, 0)).toThrow('TEST_INSTANT is an instant such as');
  });
});
