import { err, ok, type Result } from '../result.ts';
import { type Appointment, distinctServices, type Hold, spanOf } from './appointment.ts';
import { sharesLedgerItem } from './appointment-store.ts';
import type { BookingDeps } from './booking-deps.ts';
import { lastDayOf } from './horizon.ts';
import { liveHoldOf } from './live-holds.ts';
import { type Offered, type OfferRefusal, offeredSlots, type Wish } from './offered-slots.ts';
import { nearestOffers, type SlotOffer } from './offers.ts';
import { releaseHold } from './release-hold.ts';
import { seedBytes, takeSlot } from './take-slot.ts';

/** A wish, and what it is in place of: an earlier hold of the same person, the appointment it will move. Live holds are counted per `client`. */
export type HoldRequest = Wish & {
  readonly replaces?: Hold | undefined;
  readonly moves?: Appointment | undefined;
  readonly client?: string | undefined;
};

export type HoldRefusal =
  | { readonly code: OfferRefusal | 'too-many-holds' }
  | { readonly code: 'slot-taken'; readonly alternatives: readonly SlotOffer[] };

type Deps = Pick<BookingDeps, 'env' | 'store' | 'secrets' | 'liveHolds'>;

/**
 * Reserves a time for `holdMinutes` of the county at one of the free counters, picked at random. Refuses what is not on offer without touching the store, a
 * lost race with the nearest alternatives, and a client that has too many holds. What the hold is in place of counts as free: an earlier hold is given
 * up once the new one is won, an appointment stays as it is until it is moved.
 */
export async function holdSlot(deps: Deps, request: HoldRequest): Promise<Result<Hold, HoldRefusal>> {
  const services = request.services.map((codes) => [...new Set(codes)]);
  const offered = offeredSlots(deps.env, { ...request, services });
  if (!offered.ok) return err({ code: offered.error });
  if (request.moves !== undefined && isAt(request.moves, request)) return ok(standingHold(request.moves, deps.env.now()));
  const taken = await take(deps, { ...request, services }, offered.value);
  if ('ledger' in taken)
    return err({ code: 'slot-taken', alternatives: await alternatives(deps, request, { ...offered.value, ...taken }) });
  const { hold } = taken;
  if (!(await isAdmitted(deps, hold, request.replaces))) {
    await releaseHold(deps, hold);
    return err({ code: 'too-many-holds' });
  }
  const { replaces } = request;
  if (replaces !== undefined && !sharesLedgerItem(replaces.slots, hold.slots)) await deps.store.release(replaces);
  return ok(hold);
}

async function take(deps: Deps, request: HoldRequest, { slots }: Offered) {
  const { services, moves, replaces, client } = request;
  const { county, now, randomBytes } = deps.env;
  const nowSeconds = Math.floor(now().getTime() / 1000);
  const lasts = county.settings.booking.holdMinutes * 60;
  const own = moves?.slots ?? [];
  const intervalMinutes = county.ledgerIntervalMinutes;
  // A move pressed twice must find its twin's hold to be its own: both are the very same hold, drawn from what is moved where, over at a round instant.
  const seed = moves === undefined ? randomBytes(seedBytes) : await deps.secrets.mac('hold', moveText(moves, request));
  const heldUntil = moves === undefined ? nowSeconds + lasts : Math.ceil((nowSeconds + lasts) / lasts) * lasts;
  const hold = { services, own, intervalMinutes, heldUntil, client };
  return takeSlot(deps.store, { hold, slots, seed, nowSeconds, replaces, moves: moves?.key });
}

function moveText({ key, version }: Appointment, { office, day, start }: Wish): string {
  return ['move', key, version, office, day, start].join('~');
}

/** Whether the appointment is already at that time, as after a move that was asked for twice. */
function isAt({ slots, services }: Appointment, wish: Wish): boolean {
  const { office, day, from } = spanOf(slots);
  const isSameVisit = distinctServices(services).toSorted().join() === distinctServices(wish.services).toSorted().join();
  return isSameVisit && office === wish.office && day === wish.day && from === wish.start;
}

/** A hold that takes nothing, of the time the appointment has: moving to it is done already. */
function standingHold({ lastHold, services, slots, intervalMinutes }: Appointment, now: Date): Hold {
  const heldUntil = Math.floor(now.getTime() / 1000);
  return { nonce: lastHold, services, slots, intervalMinutes, own: slots, heldUntil, fence: 0 };
}

async function isAdmitted({ env, liveHolds }: Deps, hold: Hold, replaces: Hold | undefined): Promise<boolean> {
  if (hold.client === undefined) return true;
  const nowSeconds = Math.floor(env.now().getTime() / 1000);
  return liveHolds.admit(hold.client, liveHoldOf(hold), { nowSeconds, replaces: replaces?.nonce });
}

function alternatives(
  deps: Deps,
  request: HoldRequest,
  { office, visit, ledger }: Offered & { ledger: Parameters<typeof nearestOffers>[2] },
) {
  const now = deps.env.now();
  const own = [...(request.moves?.slots ?? []), ...(request.replaces?.slots ?? [])];
  const lost = { office, day: request.day, start: request.start, visit, lastDay: lastDayOf(deps.env, now), now, own };
  return nearestOffers({ rules: deps.env, store: deps.store }, lost, ledger);
}
