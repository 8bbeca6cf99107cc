import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTimeToMinutes, minutesToClockTime } from '#shared/local-time.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { visitFor } from '../appointments/visit.ts';
import { onlineStretch, openingsFor, slotsAt, startsIn } from './openings.ts';

const rules = { county: smallCounty, calendar: createHolidayCalendar(smallCounty.holidays) };
const [office] = smallCounty.offices;
if (office === undefined) throw new Error('the small county has an office');

function visitOf(...codes: string[]) {
  const visit = visitFor(smallCounty, codes);
  if (!visit.ok) throw new Error(visit.error);
  return visit.value;
}

const minutes = fc.integer({ min: 0, max: 280 }).map((interval) => interval * 5);
const session = fc
  .record({
    from: minutes,
    length: fc.integer({ min: 1, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    position: fc.nat(5),
  })
  .filter(({ from, length }) => from + length * 5 < 1440)
  .map(({ from, length, share, position }) => ({ from, to: from + length * 5, share, position }));

describe('the online part of a session', () => {
  const [morning] = office.sessions;
  if (morning === undefined) throw new Error('the office has a morning');
  const stretch = ({ from, to, share, position }: { from: number; to: number; share: number; position: number }) =>
    onlineStretch({ ...morning, from: minutesToClockTime(from), to: minutesToClockTime(to), onlineShare: share }, position);

  test('is whole intervals, never more than its share, and less than one interval short of it', () => {
    fc.assert(
      fc.property(session, (hours) => {
        const { from, to } = stretch(hours);
        const promised = (hours.to - hours.from) * hours.share;
        expect((to - from) % 5).toBe(0);
        expect(to - from).toBeLessThanOrEqual(promised);
        expect(to - from).toBeGreaterThan(promised - 5);
        expect(from).toBeGreaterThanOrEqual(hours.from);
        expect(to).toBeLessThanOrEqual(hours.to);
      }),
    );
  });

  test('leaves a counter free for walk-ins both early and late when there are two', () => {
    expect(stretch({ from: 510, to: 720, share: 0.7, position: 0 })).toEqual({ from: 510, to: 655 });
    expect(stretch({ from: 510, to: 720, share: 0.7, position: 1 })).toEqual({ from: 575, to: 720 });
  });
});

describe('openings', () => {
  test('are at counters that can do the whole visit, in sessions that are for it', () => {
    const counters = (...codes: string[]) =>
      new Set(
        openingsFor(rules, office, { visit: visitOf(...codes), day: '2026-03-03' }).map(
          ({ counter, session }) => `${session.id} ${counter}`,
        ),
      );
    expect(counters('CR1')).toEqual(new Set(['morning 3', 'afternoon 3']));
    expect(counters('ID2', 'LR1')).toEqual(new Set(['morning 1', 'morning 2', 'afternoon 1', 'afternoon 2']));
    expect(counters('ID2')).toContain('lunch 1');
  });

  test('are cut in two by a closure of some hours, and gone on a day that is closed', () => {
    const afternoon = openingsFor(rules, office, { visit: visitOf('ID2'), day: '2026-03-12' }).filter(
      ({ session, counter }) => session.id === 'afternoon' && counter === '1',
    );
    expect(afternoon.map(({ from, to }) => [minutesToClockTime(from), minutesToClockTime(to)])).toEqual([
      ['14:00', '14:30'],
      ['15:30', '16:25'],
    ]);
    const closed = smallCounty.offices[1];
    if (closed === undefined) throw new Error('the small county has two offices');
    expect(openingsFor(rules, closed, { visit: visitOf('ID2'), day: '2026-03-10' })).toEqual([]);
  });
});

describe('starts', () => {
  test('stand on the grid counted from the start of the session, and the visit fits from each of them', () => {
    const opening = fc.record({ gridFrom: minutes, cut: fc.nat(40), length: fc.nat(60) });
    fc.assert(
      fc.property(
        opening,
        fc.constantFrom(visitOf('ID2'), visitOf('CR1')),
        fc.constantFrom(5, 15, 20),
        ({ gridFrom, cut, length }, visit, grid) => {
          const [morning] = office.sessions;
          if (morning === undefined) return;
          const opening = { counter: '1', session: morning, gridFrom, from: gridFrom + cut * 5, to: gridFrom + cut * 5 + length * 5 };
          const starts = startsIn(opening, visit, grid);
          const possible: number[] = [];
          for (let start = opening.from; start + visit.length <= opening.to; start += 5)
            if ((start - gridFrom) % grid === 0) possible.push(start);
          expect(starts).toEqual(possible);
        },
      ),
    );
  });

  test('off the grid or in the walk-in share have no slot; others one per counter', () => {
    const visit = visitOf('ID2');
    const openings = openingsFor(rules, office, { visit, day: '2026-03-03' });
    const counters = (start: string) =>
      slotsAt(openings, { office: 'SC01', day: '2026-03-03', start: clockTimeToMinutes(start), visit, gridMinutes: 15 }).map(
        ({ counter }) => counter,
      );
    expect(counters('08:30')).toEqual(['1', '3']);
    expect(counters('10:00')).toEqual(['1', '2', '3']);
    expect(counters('11:30')).toEqual(['2']);
    expect(counters('10:05')).toEqual([]);
  });
});
