import type { DayChange } from '#shared/contract/timetable.ts';
import { type LocalDay, localDayOf } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';
import { err, ok, type Result } from '../result.ts';
import { emptyLedgerDay, planOf, type Slot } from '../timetable/ledger.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import { slotsAt } from '../timetable/openings.ts';
import { type Hold, type PartyServices, spanOf } from './appointment.ts';
import { openStarts } from './availability.ts';
import { lastDayOf } from './horizon.ts';
import { officesFor, type Visit, visitOfParty, visitRefusals } from './visit.ts';

/** The time a party wishes for: minutes of the local day. */
export type Wish = { readonly services: PartyServices; readonly office: string; readonly day: LocalDay; readonly start: number };

/** How an office is refused for a visit, and how a wish: the operations of the API list these by themselves. */
export const officeRefusals = ['office-unknown', 'office-not-for-service'] as const;
export const offerRefusals = [...visitRefusals, ...officeRefusals, 'day-out-of-range', 'time-not-offered', 'too-soon'] as const;
export type OfferRefusal = (typeof offerRefusals)[number];

/** `slots` has one entry per counter that could do it; whether one is free the ledger knows. */
export type Offered = { readonly visit: Visit; readonly office: Environment['county']['offices'][number]; readonly slots: readonly Slot[] };

/** The slots on offer for a wish under the changes in force that day, or why there are none: closed, off the grid, too soon, beyond the horizon. */
export function offeredSlots(env: Environment, wish: Wish, changes: readonly DayChange[] = []): Result<Offered, OfferRefusal> {
  const checked = visitOfParty(env.county, wish.services);
  if (!checked.ok) return checked;
  const visit = checked.value;
  const office = env.county.offices.find(({ code }) => code === wish.office);
  if (office === undefined) return err('office-unknown');
  if (!officesFor(env.county, visit).includes(office)) return err('office-not-for-service');
  const now = env.now();
  const today = localDayOf(now, env.county.settings.timeZone);
  if (wish.day < today || wish.day > lastDayOf(env, now)) return err('day-out-of-range');
  const { openings, bookable } = openStarts(env, { office, day: wish.day, visit, now, changes });
  const gridMinutes = env.county.settings.booking.startEveryMinutes;
  const slots = slotsAt(openings, { office: office.code, day: wish.day, start: wish.start, visit, gridMinutes });
  if (slots.length === 0) return err('time-not-offered');
  return bookable(wish.start) ? ok({ visit, office, slots }) : err('too-soon');
}

type Deps = { readonly env: Environment; readonly store: Pick<LedgerReader, 'readLedger'> };

/**
 * Whether a hold may still become an appointment: in its time always, later only as long as the same slots could be held anew. So a hold that was
 * kept in a drawer cannot book a day that was closed meanwhile, a time that is too soon or one that is over. Reads the day of an expired hold only.
 */
export async function holdStands({ env, store }: Deps, hold: Hold): Promise<boolean> {
  if (hold.heldUntil * 1000 >= env.now().getTime()) return true;
  const { office, day, from: start } = spanOf(hold.slots);
  const { changes } = planOf((await store.readLedger(office, day, day)).get(day) ?? emptyLedgerDay);
  const offered = offeredSlots(env, { services: hold.services, office, day, start }, changes);
  return (
    offered.ok &&
    hold.slots.every(({ counter, from, to }) =>
      offered.value.slots.some((slot) => slot.counter === counter && slot.from === from && slot.to === to),
    )
  );
}
