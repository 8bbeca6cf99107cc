import { addDays, type LocalDay, localDayOf } from '#shared/local-time.ts';
import { toBase64Url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import { err, ok, type Result } from '../result.ts';
import type { Hold } from './appointment.ts';
import type { AppointmentStore } from './appointment-store.ts';
import { openStarts } from './availability.ts';
import { isFree, type LedgerDay, type Slot } from './ledger.ts';
import { nearestOffers, type SlotOffer } from './offers.ts';
import { slotsAt } from './openings.ts';
import { officesFor, type Visit, type VisitRefusal, visitFor } from './visit.ts';

export type HoldRequest = { readonly services: readonly string[]; readonly office: string; readonly day: LocalDay; readonly start: number };

export type HoldRefusal =
  | { readonly code: VisitRefusal | 'office-unknown' | 'office-not-for-service' | 'day-out-of-range' | 'time-not-offered' | 'too-soon' }
  | { readonly code: 'slot-taken'; readonly alternatives: readonly SlotOffer[] };

type Deps = { readonly env: Environment; readonly store: AppointmentStore };

/**
 * Reserves a time for `holdMinutes` of the county. The counter is picked at random among the free ones. Refuses what is not on offer
 * (closed, off the grid, too soon, beyond the horizon) without touching the store, and a lost race with the nearest alternatives.
 */
export async function holdSlot(deps: Deps, request: HoldRequest): Promise<Result<Hold, HoldRefusal>> {
  const checked = slotsFor(deps.env, request);
  if (!checked.ok) return checked;
  const { visit, office, slots } = checked.value;
  const now = deps.env.now();
  const lost = await takeOne(deps, { request, slots, now });
  if ('hold' in lost) return ok(lost.hold);
  const question = { office, day: request.day, start: request.start, visit, lastDay: lastDayOf(deps.env, now), now };
  return err({ code: 'slot-taken', alternatives: await nearestOffers({ rules: deps.env, store: deps.store }, question, lost.ledger) });
}

/** The last local day that can be booked. */
export function lastDayOf(env: Environment, now: Date): LocalDay {
  const { timeZone, booking } = env.county.settings;
  return addDays(localDayOf(now, timeZone), booking.horizonDays);
}

type Checked = { readonly visit: Visit; readonly office: Environment['county']['offices'][number]; readonly slots: readonly Slot[] };

function slotsFor(env: Environment, request: HoldRequest): Result<Checked, HoldRefusal> {
  const found = visitFor(env.county, request.services);
  if (!found.ok) return err({ code: found.error });
  const visit = found.value;
  const office = env.county.offices.find(({ code }) => code === request.office);
  if (office === undefined) return err({ code: 'office-unknown' });
  if (!officesFor(env.county, visit).includes(office)) return err({ code: 'office-not-for-service' });
  const now = env.now();
  const today = localDayOf(now, env.county.settings.timeZone);
  if (request.day < today || request.day > lastDayOf(env, now)) return err({ code: 'day-out-of-range' });
  const { openings, bookable } = openStarts(env, { office, day: request.day, visit, now });
  const gridMinutes = env.county.settings.booking.startEveryMinutes;
  const slots = slotsAt(openings, { office: office.code, day: request.day, start: request.start, visit, gridMinutes });
  if (slots.length === 0) return err({ code: 'time-not-offered' });
  return bookable(request.start) ? ok({ visit, office, slots }) : err({ code: 'too-soon' });
}

/**
 * Whether a hold may still become an appointment: in its time always, later only as long as the same slot could be held anew. So a hold that was
 * kept in a drawer cannot book a day that was closed meanwhile, a time that is too soon or one that is over.
 */
export function holdStands(env: Environment, hold: Hold): boolean {
  if (hold.heldUntil * 1000 >= env.now().getTime()) return true;
  const { office, day, from: start, to, counter } = hold.slot;
  const checked = slotsFor(env, { services: hold.services, office, day, start });
  return checked.ok && checked.value.slots.some((slot) => slot.counter === counter && slot.to === to);
}

/** Tries the counters in random order; each refusal tells which others are still worth trying. */
async function takeOne(
  deps: Deps,
  wanted: { request: HoldRequest; slots: readonly Slot[]; now: Date },
): Promise<{ hold: Hold } | { ledger: LedgerDay }> {
  const nowSeconds = Math.floor(wanted.now.getTime() / 1000);
  const heldUntil = nowSeconds + deps.env.county.settings.booking.holdMinutes * 60;
  let worthTrying = wanted.slots;
  let ledger: LedgerDay = { takenUntil: () => undefined };
  while (worthTrying.length > 0) {
    const slot = pickOne(worthTrying, deps.env.randomBytes(4));
    const hold = {
      nonce: toBase64Url(deps.env.randomBytes(16)),
      services: [...new Set(wanted.request.services)],
      slot,
      heldUntil,
      fence: fenceFrom(deps.env.randomBytes(4)),
    };
    const answer = await deps.store.hold(hold, nowSeconds);
    if (answer.held) return { hold };
    ledger = answer.ledger;
    worthTrying = worthTrying.filter((other) => other.counter !== slot.counter && isFree(answer.ledger, other, nowSeconds));
  }
  return { ledger };
}

function numberFrom(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function fenceFrom(bytes: Uint8Array): number {
  return numberFrom(bytes) % 1_000_000;
}

function pickOne(slots: readonly Slot[], bytes: Uint8Array): Slot {
  const slot = slots[numberFrom(bytes) % slots.length];
  if (slot === undefined) throw new Error('nothing to pick from');
  return slot;
}
