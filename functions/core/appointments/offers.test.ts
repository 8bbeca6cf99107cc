import { describe, expect, test } from 'vitest';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { emptyLedgerDay, type LedgerDay } from '../timetable/ledger.ts';
import { nearestOffers } from './offers.ts';
import { visitFor } from './visit.ts';

const rules = { county: smallCounty, calendar: createHolidayCalendar(smallCounty.holidays) };
const full: LedgerDay = { intervalMinutes: 15, takenUntil: () => Number.POSITIVE_INFINITY };
const day = '2026-03-03';

/** Offers for a lost time on that Tuesday; `ledger` is that day's, `days` those of the store. */
async function offers(
  over: {
    services?: string[];
    office?: string;
    day?: string;
    start?: number;
    lastDay?: string;
    ledger?: LedgerDay;
    full?: string[];
    now?: string;
  } = {},
) {
  const visit = visitFor(smallCounty, over.services ?? ['ID2']);
  const office = smallCounty.offices.find(({ code }) => code === (over.office ?? 'SC01'));
  if (!visit.ok || office === undefined) throw new Error('no such visit');
  const reads: string[] = [];
  const store = {
    readLedger: async (code: string, from: string, to: string) => {
      reads.push(`${code} ${from} ${to}`);
      return new Map(
        (over.full ?? [])
          .map((key) => key.split(' '))
          .filter(([at]) => at === code)
          .map(([, on = '']) => [on, full] as const),
      );
    },
  };
  const lost = {
    office,
    day: over.day ?? day,
    start: over.start ?? 600,
    visit: visit.value,
    lastDay: over.lastDay ?? '2026-03-16',
    now: new Date(over.now ?? '2026-03-02T00:00:00Z'),
  };
  const offered = await nearestOffers({ rules, store }, lost, over.ledger ?? emptyLedgerDay);
  return { offered: offered.map(({ office: at, day: on, start }) => `${at} ${on} ${start}`), reads };
}

describe('the nearest offers', () => {
  test('are of the same day when it has three, nearest first, without asking the store', async () => {
    const { offered, reads } = await offers();
    expect(offered).toEqual(['SC01 2026-03-03 600', 'SC01 2026-03-03 585', 'SC01 2026-03-03 615']);
    expect(reads).toEqual([]);
  });

  test('are of the nearest days, before it or after, when the day is full: a day away counts more than any hour', async () => {
    const { offered, reads } = await offers({ ledger: full, start: 905, full: ['SC01 2026-03-04'] });
    expect(offered).toEqual(['SC01 2026-03-02 900', 'SC01 2026-03-02 915', 'SC01 2026-03-02 885']);
    expect(reads).toEqual(['SC01 2026-03-02 2026-03-16']);
    const later = await offers({ ledger: full, start: 905, full: ['SC01 2026-03-02', 'SC01 2026-03-04'] });
    expect(later.offered).toEqual(['SC01 2026-03-05 900', 'SC01 2026-03-05 915', 'SC01 2026-03-05 885']);
  });

  test('fill up from other days when the day has one or two left', async () => {
    const left: LedgerDay = {
      ...full,
      takenUntil: (_, interval) => (interval === 36 || interval === 37 ? undefined : Number.POSITIVE_INFINITY),
    };
    const { offered } = await offers({ ledger: left, start: 600 });
    expect(offered).toEqual(['SC01 2026-03-03 540', 'SC01 2026-03-02 600', 'SC01 2026-03-04 600']);
  });

  test('are of the sister stations on the same day when nothing is left here', async () => {
    const here = Array.from({ length: 15 }, (_, index) => `SC01 2026-03-${String(index + 2).padStart(2, '0')}`);
    const { offered } = await offers({ ledger: full, full: here });
    expect(offered).toEqual(['SC02 2026-03-03 600']);
  });

  test('are of no station of another cluster, however free', async () => {
    expect(await offers({ office: 'SC03', ledger: full, lastDay: day, now: `${day}T00:00:00Z` })).toEqual({ offered: [], reads: [] });
  });

  test('never send somebody to another station for what only the own one does', async () => {
    const { offered } = await offers({ services: ['LR1'], ledger: full, lastDay: day, now: `${day}T00:00:00Z` });
    expect(offered).toEqual([]);
  });

  test('are of no day whose holidays nobody knows yet, and never fail for one', async () => {
    const { offered } = await offers({ ledger: full, day: '2026-12-30', lastDay: '2027-01-13', now: '2026-12-29T16:00:00Z' });
    expect(offered).toEqual(['SC01 2026-12-31 600', 'SC01 2026-12-31 585', 'SC01 2026-12-31 615']);
  });

  test('never reach beyond the horizon', async () => {
    const { offered, reads } = await offers({
      ledger: full,
      office: 'SC02',
      lastDay: day,
      full: ['SC01 2026-03-03'],
      now: `${day}T00:00:00Z`,
    });
    expect(offered).toEqual([]);
    expect(reads).toEqual(['SC01 2026-03-03 2026-03-03']);
  });
});
