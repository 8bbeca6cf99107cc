import { describe, expect, test } from 'vitest';
import { reportMachine } from '#shared/contract/transitions.ts';
import { HolidayYear } from '#shared/county/holidays.ts';
import type { Terms } from '#shared/county/terms.ts';
import year2026 from '#shared/county/wangchuan/holidays/2026.json' with { type: 'json' };
import type { DeadlineLimit } from '#shared/deadline.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { termsOf } from '#tests/support/case-terms.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import type { Case, CasePause } from './case.ts';
import { clocksOf, statusInstants, type Timed } from './clocks.ts';

const at = (day: string, clock = '10:00') => new Date(`${day}T${clock}:00+08:00`);
const calendar = createHolidayCalendar([HolidayYear.parse(year2026)]);
const rules = (now: Date) => ({ env: { county: smallCounty, calendar, now: () => now }, machine: reportMachine });

/** Terms that promise this, and want reports taken up within one working day unless said otherwise. */
function termsWith(promised: DeadlineLimit, more: Partial<Terms['deadlines']> = {}): Terms {
  return termsOf({ deadlines: { ...termsOf().deadlines, promised, ...more } });
}
const days = (amount: number, unit: 'working-days' | 'calendar-days' = 'working-days') => ({ amount, unit });

type Over = { state?: Case['state']; pauses?: readonly CasePause[]; endedAt?: Date; events?: Timed['events'] };
const timed = (terms: Terms, filedAt: Date, { events = [], ...over }: Over = {}): Timed => ({
  case: { state: 'accepted', filedAt, pauses: [], terms, ...over },
  events,
});
const transferred = (moment: Date) => ({ at: moment, type: 'transferred', details: { kind: 'unit' as const, toUnit: 'SC02' } });

describe('the deadlines of the law’s own examples, reached through a case', () => {
  test.each([
    ['20 working days over two holidays and a make-up Saturday', '2026-09-21', days(20), '2026-10-26'],
    ['1 working day before National Day', '2026-09-30', days(1), '2026-10-08'],
    ['15 calendar days that end in National Day', '2026-09-20', days(15, 'calendar-days'), '2026-10-08'],
    ['1 working day onto a make-up Saturday', '2026-10-09', days(1), '2026-10-10'],
    ['5 working days from a Saturday', '2026-11-21', days(5), '2026-11-27'],
  ] as const)('%s', (_, filed, limit, lastDay) => {
    const [clock] = clocksOf(rules(at(filed)), timed(termsWith(limit), at(filed)));
    expect(clock).toMatchObject({ name: 'promised', clock: { lastDay, used: 0, overdueBy: 0, colour: 'green' } });
    const { dueAt } = statusInstants(rules(at(filed)), timed(termsWith(limit), at(filed)));
    const midnight = new Date(Date.parse(`${lastDay}T00:00:00+08:00`) + 86_400_000);
    expect(dueAt).toEqual(midnight);
  });
});

describe('a pause', () => {
  const terms = termsWith(days(5));
  const filed = at('2026-11-09');
  const promised = (pauses: readonly CasePause[], now: Date) =>
    clocksOf(rules(now), timed(terms, filed, { pauses })).find(({ name }) => name === 'promised')?.clock;

  test('moves the deadline by the working days it lasted', () => {
    expect(promised([], at('2026-11-10'))?.lastDay).toBe('2026-11-16');
    expect(promised([{ from: at('2026-11-10'), to: at('2026-11-12') }], at('2026-11-13'))).toMatchObject({
      lastDay: '2026-11-18',
      paused: 2,
      stopped: false,
    });
    expect(promised([{ from: at('2026-11-10'), to: at('2026-11-10', '17:00') }], at('2026-11-13'))?.lastDay).toBe('2026-11-16');
  });

  test('that still lasts stops the clock: no deadline status can turn, however long', () => {
    const open = timed(terms, filed, { state: 'returned', pauses: [{ from: at('2026-11-10') }] });
    for (const now of ['2026-11-11', '2026-12-24']) {
      expect(statusInstants(rules(at(now)), open)).toEqual({});
      expect(clocksOf(rules(at(now)), open)[0]?.clock).toMatchObject({ stopped: true, overdueBy: 0, colour: 'green' });
    }
  });

  test('moves the instants as well', () => {
    const paused = [{ from: at('2026-11-10'), to: at('2026-11-12') }];
    const instants = statusInstants(rules(at('2026-11-13')), timed(terms, filed, { pauses: paused }));
    expect(instants).toEqual({ amberAt: at('2026-11-17', '00:00'), dueAt: at('2026-11-19', '00:00') });
  });
});

describe('which clocks there are', () => {
  const terms = termsWith(days(5), { statutory: { limit: days(15, 'calendar-days'), source: { zh: '\u6d4b', en: 'test' } } });
  const names = (over: Over, now = at('2026-11-09')) => clocksOf(rules(now), timed(terms, at('2026-11-09'), over)).map(({ name }) => name);

  test('triage only until it is taken up', () => {
    expect(names({ state: 'submitted' })).toEqual(['triage', 'promised', 'statutory']);
    for (const state of ['returned', 'accepted', 'refused', 'closed'] as const) expect(names({ state })).toEqual(['promised', 'statutory']);
  });

  test('triage begins anew with the latest transfer, the promise to the resident does not', () => {
    const moved = { state: 'submitted' as const, events: [transferred(at('2026-11-10')), transferred(at('2026-11-11'))] };
    const [triage, promised] = clocksOf(rules(at('2026-11-11')), timed(terms, at('2026-11-09'), moved));
    expect([triage?.clock.lastDay, promised?.clock.lastDay]).toEqual(['2026-11-12', '2026-11-16']);
  });

  test('what passes from unit to unit before it is taken up is answered for from the first day', () => {
    const passed = [transferred(at('2026-11-10')), transferred(at('2026-11-11'))];
    const accepted = { at: at('2026-11-10'), type: 'accepted', details: { kind: 'none' as const } };
    const answerOf = (events: Timed['events']) =>
      clocksOf(rules(at('2026-11-11')), timed(terms, at('2026-11-09'), { state: 'submitted', events })).find(
        ({ name }) => name === 'answer',
      );
    const dueOf = (events: Timed['events']) =>
      statusInstants(rules(at('2026-11-11')), timed(terms, at('2026-11-09'), { state: 'submitted', events })).dueAt;
    expect(answerOf(passed)?.clock).toMatchObject({ lastDay: '2026-11-10', colour: 'red' });
    expect(dueOf(passed)).toEqual(at('2026-11-11', '00:00'));
    expect([answerOf([]), answerOf([accepted, transferred(at('2026-11-11'))])]).toEqual([undefined, undefined]);
    expect(dueOf([accepted, transferred(at('2026-11-11'))])).toEqual(at('2026-11-13', '00:00'));
  });

  test('a closed case keeps its clocks as they stood then', () => {
    const closed = { state: 'closed' as const, endedAt: at('2026-11-12') };
    const seen = (now: string) => clocksOf(rules(at(now)), timed(terms, at('2026-11-09'), closed))[0]?.clock;
    expect(seen('2026-12-20')).toEqual(seen('2026-11-12'));
    expect(seen('2026-12-20')).toMatchObject({ used: 3, overdueBy: 0 });
  });

  test('the deadline status follows whichever runs out first', () => {
    const submitted = timed(terms, at('2026-11-09'), { state: 'submitted' });
    expect(statusInstants(rules(at('2026-11-09')), submitted).dueAt).toEqual(at('2026-11-11', '00:00'));
    expect(statusInstants(rules(at('2026-11-09')), timed(terms, at('2026-11-09'))).dueAt).toEqual(at('2026-11-17', '00:00'));
  });

  test('hours run through night and weekend, and turn amber at their share', () => {
    const hours = termsWith({ amount: 24, unit: 'hours' });
    const instants = statusInstants(rules(at('2026-11-13')), timed(hours, at('2026-11-13')));
    expect(instants).toEqual({ amberAt: at('2026-11-14', '02:48'), dueAt: at('2026-11-14') });
  });
});
