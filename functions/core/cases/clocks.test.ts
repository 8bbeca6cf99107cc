import { describe, expect, test } from 'vitest';
import { FormDefinition } from '#shared/county/forms.ts';
import { HolidayYear } from '#shared/county/holidays.ts';
import year2026 from '#shared/county/wangchuan/holidays/2026.json' with { type: 'json' };
import type { DeadlineLimit } from '#shared/deadline.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import type { Case, CaseEvent, CasePause } from './case.ts';
import { clocksOf, statusInstants } from './clocks.ts';

const at = (day: string, clock = '10:00') => new Date(`${day}T${clock}:00+08:00`);
const calendar = createHolidayCalendar([HolidayYear.parse(year2026)]);
const environment = (now: Date) => ({
  county: smallCounty,
  calendar,
  now: () => now,
  randomBytes: (count: number) => new Uint8Array(count),
});

/** A form that promises this, and wants reports taken up within one working day unless said otherwise. */
function formWith(promised: DeadlineLimit, more: object = {}): FormDefinition {
  const [form] = smallCounty.forms;
  if (form === undefined) throw new Error('the small county has no form');
  return FormDefinition.parse({ ...form, deadlines: { ...form.deadlines, promised, ...more } });
}
const days = (amount: number, unit: 'working-days' | 'calendar-days' = 'working-days') => ({ amount, unit });

type Over = { state?: Case['state']; pauses?: readonly CasePause[]; updatedAt?: Date; events?: readonly CaseEvent[] };
const given = (filedAt: Date, { events = [], ...over }: Over = {}) => ({
  case: { state: 'accepted' as const, filedAt, updatedAt: filedAt, pauses: [], ...over },
  events,
});
const transferred = (moment: Date): CaseEvent => ({ caseId: 'c', number: 2, at: moment, type: 'transferred', by: 'staff', toUnit: 'SC02' });

describe('the deadlines of the law’s own examples, reached through a case', () => {
  test.each([
    ['20 working days over two holidays and a make-up Saturday', '2026-09-21', days(20), '2026-10-26'],
    ['1 working day before National Day', '2026-09-30', days(1), '2026-10-08'],
    ['15 calendar days that end in National Day', '2026-09-20', days(15, 'calendar-days'), '2026-10-08'],
    ['1 working day onto a make-up Saturday', '2026-10-09', days(1), '2026-10-10'],
    ['5 working days from a Saturday', '2026-11-21', days(5), '2026-11-27'],
  ] as const)('%s', (_, filed, limit, lastDay) => {
    const [clock] = clocksOf(environment(at(filed)), formWith(limit), given(at(filed)));
    expect(clock).toMatchObject({ name: 'promised', clock: { lastDay, used: 0, overdueBy: 0, colour: 'green' } });
    const { dueAt } = statusInstants(environment(at(filed)), formWith(limit), given(at(filed)));
    const midnight = new Date(Date.parse(`${lastDay}T00:00:00+08:00`) + 86_400_000);
    expect(dueAt).toEqual(midnight);
  });
});

describe('a pause', () => {
  const form = formWith(days(5));
  const filed = at('2026-11-09');
  const promised = (pauses: readonly CasePause[], now: Date) =>
    clocksOf(environment(now), form, given(filed, { pauses })).find(({ name }) => name === 'promised')?.clock;

  test('moves the deadline by the working days it lasted', () => {
    expect(promised([], at('2026-11-10'))?.lastDay).toBe('2026-11-16');
    expect(promised([{ from: at('2026-11-10'), to: at('2026-11-12') }], at('2026-11-13'))).toMatchObject({
      lastDay: '2026-11-18',
      paused: 2,
      stopped: false,
    });
    expect(promised([{ from: at('2026-11-10'), to: at('2026-11-10', '17:00') }], at('2026-11-13'))?.lastDay).toBe('2026-11-16');
  });

  test('that still lasts stops the clock: no lamp can turn, however long', () => {
    const open = given(filed, { state: 'returned', pauses: [{ from: at('2026-11-10') }] });
    for (const now of ['2026-11-11', '2026-12-24']) {
      expect(statusInstants(environment(at(now)), form, open)).toEqual({});
      expect(clocksOf(environment(at(now)), form, open)[0]?.clock).toMatchObject({ stopped: true, overdueBy: 0, colour: 'green' });
    }
  });

  test('moves the lamps as well', () => {
    const paused = [{ from: at('2026-11-10'), to: at('2026-11-12') }];
    const lamps = statusInstants(environment(at('2026-11-13')), form, given(filed, { pauses: paused }));
    expect(lamps).toEqual({ amberAt: at('2026-11-17', '00:00'), dueAt: at('2026-11-19', '00:00') });
  });
});

describe('which clocks there are', () => {
  const form = formWith(days(5), { statutory: { limit: days(15, 'calendar-days'), source: { zh: '\u6d4b', en: 'test' } } });
  const names = (over: Over, now = at('2026-11-09')) =>
    clocksOf(environment(now), form, given(at('2026-11-09'), over)).map(({ name }) => name);

  test('triage only until it is taken up', () => {
    expect(names({ state: 'submitted' })).toEqual(['triage', 'promised', 'statutory']);
    for (const state of ['returned', 'accepted', 'refused', 'closed'] as const) expect(names({ state })).toEqual(['promised', 'statutory']);
  });

  test('triage begins anew with a transfer, the promise to the resident does not', () => {
    const moved = { state: 'submitted' as const, events: [transferred(at('2026-11-11'))] };
    const [triage, promised] = clocksOf(environment(at('2026-11-11')), form, given(at('2026-11-09'), moved));
    expect([triage?.clock.lastDay, promised?.clock.lastDay]).toEqual(['2026-11-12', '2026-11-16']);
  });

  test('a closed case keeps its clocks as they stood then', () => {
    const closed = { state: 'closed' as const, updatedAt: at('2026-11-12') };
    const seen = (now: string) => clocksOf(environment(at(now)), form, given(at('2026-11-09'), closed))[0]?.clock;
    expect(seen('2026-12-20')).toEqual(seen('2026-11-12'));
    expect(seen('2026-12-20')).toMatchObject({ used: 3, overdueBy: 0 });
  });

  test('the lamp follows whichever runs out first', () => {
    const submitted = given(at('2026-11-09'), { state: 'submitted' });
    expect(statusInstants(environment(at('2026-11-09')), form, submitted).dueAt).toEqual(at('2026-11-11', '00:00'));
    expect(statusInstants(environment(at('2026-11-09')), form, given(at('2026-11-09'))).dueAt).toEqual(at('2026-11-17', '00:00'));
  });

  test('hours run through night and weekend, and turn amber at their share', () => {
    const hours = formWith({ amount: 24, unit: 'hours' });
    const lamps = statusInstants(environment(at('2026-11-13')), hours, given(at('2026-11-13')));
    expect(lamps).toEqual({ amberAt: at('2026-11-14', '03:00'), dueAt: at('2026-11-14') });
  });
});
