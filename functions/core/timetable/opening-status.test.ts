import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayChange } from '#shared/contract/timetable.ts';
import { addDays, instantOf, minutesToClockTime } from '#shared/local-time.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { openingStatus, openStretches } from './opening-status.ts';

const rules = { county: smallCounty, calendar: createHolidayCalendar(smallCounty.holidays) };
const big = officeOf('SC01');
const small = officeOf('SC02');
const reason = { zh: '\u505c\u7535', en: 'No power' };
const tuesday = '2026-03-03';

function officeOf(code: string) {
  const match = smallCounty.offices.find((office) => office.code === code);
  if (match === undefined) throw new Error(`no office ${code}`);
  return match;
}

/** The status in words, at a clock time of the county. */
function statusAt(
  day: string,
  clock: string,
  { office = big, changes = [] }: { office?: typeof big; changes?: readonly DayChange[] } = {},
) {
  const now = new Date(`${day}T${clock}+08:00`);
  const changesOn = (on: string) => (on === day ? changes : []);
  const { openUntil, opens, closedBecause } = openingStatus(rules, office, { now, lastDay: addDays(day, 14), changesOn });
  const until = openUntil === undefined ? 'closed' : `until ${minutesToClockTime(openUntil)}`;
  const next = opens === undefined ? 'never' : `${opens.day} ${minutesToClockTime(opens.start)}`;
  return [until, next, closedBecause?.reason.en].filter((part) => part !== undefined).join(', ');
}

describe('an office', () => {
  test.each([
    ['2026-03-02', '08:29:59', 'closed, 2026-03-02 08:30'],
    ['2026-03-02', '08:30:00', 'until 12:00, 2026-03-02 14:00'],
    ['2026-03-02', '11:59:59', 'until 12:00, 2026-03-02 14:00'],
    ['2026-03-02', '12:00:00', 'closed, 2026-03-02 14:00'],
    ['2026-03-02', '17:29:59', 'until 17:30, 2026-03-03 08:30'],
    ['2026-03-02', '17:30:00', 'closed, 2026-03-03 08:30'],
  ])('on a Monday (%s %s) is %s', (day, clock, expected) => {
    expect(statusAt(day, clock)).toBe(expected);
  });

  test('that serves over lunch is open without a gap', () => {
    expect(statusAt(tuesday, '09:00')).toBe('until 17:30, 2026-03-04 08:30');
    expect(statusAt(tuesday, '13:00')).toBe('until 17:30, 2026-03-04 08:30');
  });

  test('is not open to everybody while its leaders receive', () => {
    expect(statusAt('2026-03-02', '18:30')).toBe('closed, 2026-03-03 08:30');
  });

  test('is open late where it has late hours, and on make-up Saturdays, not on holidays', () => {
    expect(statusAt('2026-03-04', '19:00', { office: small })).toBe('until 20:00, 2026-03-05 08:30');
    expect(statusAt('2026-05-09', '09:00')).toBe('until 12:00, 2026-05-09 14:00');
    expect(statusAt('2026-10-01', '09:00')).toBe('closed, 2026-10-08 08:30, National Day');
    expect(statusAt('2026-03-08', '09:00')).toBe('closed, 2026-03-09 08:30');
  });

  test('is closed in the hours of a stated closure and only then', () => {
    expect(statusAt('2026-03-12', '14:29:59')).toBe('until 14:30, 2026-03-12 15:30');
    expect(statusAt('2026-03-12', '14:30')).toBe('closed, 2026-03-12 15:30, Electrical work.');
    expect(statusAt('2026-03-12', '15:29:59')).toBe('closed, 2026-03-12 15:30, Electrical work.');
    expect(statusAt('2026-03-12', '15:30')).toBe('until 17:30, 2026-03-13 08:30');
    expect(statusAt('2026-03-10', '09:00', { office: small })).toBe('closed, 2026-03-12 08:30, The counter is moving.');
  });

  test('follows changes: closures, added sessions, and counters out of service only when none is left', () => {
    const out = (counter: string): DayChange => ({ kind: 'counter-out', id: `counter-${counter}-out`, counter, reason });
    const noon: DayChange = { kind: 'closure', id: 'closure-1', hours: { from: '10:00', to: '11:00' }, reason };
    const session = { kind: 'extended' as const, from: '19:00', to: '20:00', counters: ['1'], onlineShare: 1 };
    const evening: DayChange = { kind: 'session', id: 'session-1', session, reason };
    expect(statusAt(tuesday, '10:30', { changes: [noon] })).toBe('closed, 2026-03-03 11:00, No power');
    expect(statusAt(tuesday, '10:30', { changes: [out('1'), out('2')] })).toBe('until 12:00, 2026-03-03 14:00');
    expect(statusAt(tuesday, '10:30', { changes: [out('1'), out('2'), out('3')] })).toBe('closed, 2026-03-04 08:30, No power');
    expect(statusAt('2026-03-04', '13:00', { changes: [out('1')], office: small })).toBe('closed, 2026-03-05 08:30, No power');
    expect(statusAt('2026-03-08', '10:30', { changes: [out('1'), out('2'), out('3')] })).toBe('closed, 2026-03-09 08:30');
    expect(statusAt(tuesday, '19:30', { changes: [evening] })).toBe('until 20:00, 2026-03-04 08:30');
  });

  test('says nothing of a year whose holidays nobody knows', () => {
    expect(statusAt('2026-12-31', '18:00')).toBe('closed, never');
    expect(statusAt('2027-01-04', '09:00')).toBe('closed, never');
  });
});

describe('open stretches', () => {
  const hours = fc
    .tuple(fc.integer({ min: 90, max: 240 }), fc.integer({ min: 1, max: 40 }))
    .map(([from, long]) => ({ from: minutesToClockTime(from * 5), to: minutesToClockTime(Math.min(from + long, 280) * 5) }));
  const closures = fc.array(hours, { maxLength: 4 });

  test('ascend with gaps between, and the status is open exactly inside of them', () => {
    fc.assert(
      fc.property(closures, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 1_439 }), (closed, ahead, minute) => {
        const day = addDays('2026-03-02', ahead);
        const changes = closed.map((span, at): DayChange => ({ kind: 'closure', id: `closure-${at}`, hours: span, reason }));
        const open = openStretches(rules, big, { day, changes });
        for (const [at, { from, to }] of open.entries()) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(open[at - 1]?.to ?? -1);
        }
        const now = new Date(instantOf(day, minute, 'Asia/Shanghai') + 59_999);
        const status = openingStatus(rules, big, { now, lastDay: day, changesOn: () => changes });
        expect(status.openUntil).toBe(open.find(({ from, to }) => from <= minute && minute < to)?.to);
        const isClosed = changes.some((change) => change.kind === 'closure' && change.hours !== undefined && inside(change.hours, minute));
        if (isClosed) expect(status.openUntil).toBeUndefined();
      }),
    );
  });
});

function inside({ from, to }: { from: string; to: string }, minute: number): boolean {
  const clock = minutesToClockTime(minute);
  return from <= clock && clock < to;
}
