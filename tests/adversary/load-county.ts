import { CompiledCounty } from '#shared/county/county.ts';
import { clockTimeToMinutes } from '#shared/local-time.ts';
import { smallCounty } from '#tests/support/small-county.ts';

/** Tuesday; the only session is from 9:00 to 10:00. */
export const loadDay = '2026-03-03';
export const loadInstant = new Date('2026-03-02T00:00:00Z');
export const office = 'SC01';

export type Wish = { readonly services: readonly string[]; readonly start: number };
const wish = (service: string, start: string): Wish => ({ services: [service], start: clockTimeToMinutes(start) });

/**
 * Every slot of the hour, buffer of five minutes included: twice three of 20 minutes (counters 1, 2), twice two of 25 (counters 3, 4), twice one of
 * 45 (counters 5, 6).
 */
export const slots: readonly Wish[] = [
  ...['09:00', '09:20', '09:40'].flatMap((start) => [wish('ID2', start), wish('ID2', start)]),
  ...['09:00', '09:25'].flatMap((start) => [wish('LR1', start), wish('LR1', start)]),
  ...['09:00'].flatMap((start) => [wish('CR1', start), wish('CR1', start)]),
];

const servicesOf: Readonly<Record<string, readonly string[]>> = { 1: ['ID2'], 2: ['ID2'], 3: ['LR1'], 4: ['LR1'], 5: ['CR1'], 6: ['CR1'] };

/** The small county with one station open for one hour; its counters do one service each, or all. */
export function loadCounty(counters: 'for one service each' | 'for everything'): CompiledCounty {
  const [station] = smallCounty.offices;
  const [session] = station?.sessions ?? [];
  if (station === undefined || session === undefined) throw new Error('the small county has no station');
  const ids = counters === 'for everything' ? ['1', '2'] : Object.keys(servicesOf);
  const name = { zh: 'C', en: 'C' };
  return CompiledCounty.parse({
    ...smallCounty,
    ledgerIntervalMinutes: 5,
    settings: { ...smallCounty.settings, booking: { ...smallCounty.settings.booking, startEveryMinutes: 5 } },
    offices: [
      {
        ...station,
        counters: ids.map((id) => ({ id, name, ...(counters === 'for everything' ? {} : { services: servicesOf[id] }) })),
        sessions: [{ ...session, from: '09:00', to: '10:00', counters: ids, onlineShare: 1 }],
      },
    ],
    closures: [],
  });
}
