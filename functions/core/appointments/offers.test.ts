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
  over: { services?: string[]; office?: string; day?: string; start?: number; lastDay?: string; ledger?: LedgerDay; full?: string[] } = {},
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
    now: new Date('2026-03-02T00:00:00Z'),
  };
  const found = await nearestOffers({ rules, store }, lost, over.ledger ?? emptyLedgerDay);
  return { found: found.map(({ office: at, day: on, start }) => `${at} ${on} ${start}`), reads };
}

describe('the nearest offers', () => {
  test('are of the same day when it has three, nearest first, without asking the store', async () => {
    const { found, reads } = await offers();
    expect(found).toEqual(['SC01 2026-03-03 600', 'SC01 2026-03-03 585', 'SC01 2026-03-03 615']);
    expect(reads).toEqual([]);
  });

  test('are one of each following day when the day is full, at the nearest hour', async () => {
    const { found } = await offers({ ledger: full, start: 905, full: ['SC01 2026-03-04'] });
    expect(found).toEqual(['SC01 2026-03-05 900', 'SC01 2026-03-06 900', expect.stringMatching(/^SC01 2026-03-07 /)]);
  });

  test('are of the sister stations on the same day when nothing is left here', async () => {
    const here = Array.from({ length: 14 }, (_, index) => `SC01 2026-03-${String(index + 3).padStart(2, '0')}`);
    const { found } = await offers({ ledger: full, full: here });
    expect(found).toEqual(['SC02 2026-03-03 600']);
  });

  test('are of no station of another cluster, however free', async () => {
    expect(await offers({ office: 'SC03', ledger: full, lastDay: day })).toEqual({ found: [], reads: [] });
  });

  test('never send somebody to another station for what only the own one does', async () => {
    const { found } = await offers({ services: ['LR1'], ledger: full, lastDay: day });
    expect(found).toEqual([]);
  });

  test('are of no day whose holidays nobody knows yet, and never fail for one', async () => {
    const { found } = await offers({ ledger: full, day: '2026-12-30', lastDay: '2027-01-13' });
    expect(found).toEqual(['SC01 2026-12-31 600']);
  });

  test('never reach beyond the horizon', async () => {
    const { found, reads } = await offers({ ledger: full, office: 'SC02', lastDay: day, full: ['SC01 2026-03-03'] });
    expect(found).toEqual([]);
    expect(reads).toEqual(['SC01 2026-03-03 2026-03-03']);
  });
});
