import { err, ok, type Result } from '../result.ts';
import { emptyLedgerDay, type LedgerDay, planOf } from '../timetable/ledger.ts';
import { type Appointment, type Hold, servicesText, spanOf } from './appointment.ts';
import type { BookingDeps } from './booking-deps.ts';
import { lastDayOf } from './horizon.ts';
import { isSameHold, liveHoldOf } from './live-holds.ts';
import { movesLeft } from './moves-left.ts';
import type { SlotOffer } from './nearest-times.ts';
import { type Offered, type OfferRefusal, offeredSlots, offerRefusals, type Wish } from './offered-slots.ts';
import { nearestOffers } from './offers.ts';
import { forgetHold, releaseHold } from './release-hold.ts';
import { stoppedVisit } from './stopped-visit.ts';
import { moveHeldUntil, takeMove } from './take-move.ts';
import { seedBytes, type Taken, takeSlot } from './take-slot.ts';

/** A wish, and what it is in place of: an earlier hold of the same person, the appointment it will move. Live holds are counted per `client`. */
export type HoldRequest = Wish & {
  readonly replaces?: Hold | undefined;
  readonly moves?: Appointment | undefined;
  readonly client?: string | undefined;
};

/** With a time that could not be had come the nearest others. */
const timeLost = ['slot-taken', 'time-closed'] as const;
/** Why a time is not held. */
export const holdRefusals = [...offerRefusals, 'too-many-holds', 'moved-too-often', ...timeLost] as const;
type TimeLost = (typeof timeLost)[number];
export type HoldRefusal =
  | { readonly code: Exclude<(typeof holdRefusals)[number], TimeLost> }
  | { readonly code: TimeLost; readonly alternatives: readonly SlotOffer[] };

type Deps = Pick<BookingDeps, 'env' | 'store' | 'secrets' | 'liveHolds'>;

/**
 * Reserves a time at one of the free counters, picked at random, for `holdMinutes` of the county; for a move until a round instant, at least one and less
 * than two such periods after it is won; nothing at all for a move that is done already. Refuses what is not on offer without touching the store, a lost
 * race with the nearest alternatives, a client that has too many holds, and one move more than allowed. What the hold is in place of counts as free: an
 * earlier hold is given up once the new one is won, an appointment stays as it is until it is moved.
 */
export async function holdSlot(deps: Deps, request: HoldRequest): Promise<Result<Hold, HoldRefusal>> {
  const { moves } = request;
  const services = request.services.map((codes) => [...new Set(codes)]);
  // That a move is done stays so, whatever has become of its time or of how often it may be moved since.
  const done = movedAlready(deps, { ...request, services }, moves);
  if (done !== undefined) return ok(done.hold);
  if (moves !== undefined && movesLeft(deps.env, moves) === 0) return err({ code: 'moved-too-often' });
  const taken = await takeOffered(deps, { ...request, services });
  if ('refusal' in taken) return err(taken.refusal);
  const admitted = await isAdmitted(deps, taken, request.replaces);
  if (!admitted) await releaseHold(deps, taken.hold);
  await giveUpReplaced(deps, request, { ...taken, admitted });
  return admitted ? ok(taken.hold) : err({ code: 'too-many-holds' });
}

/**
 * Ends what the new hold is in place of. What `gone` names went in the very write that won it, whether that counts or not. Admitting the new hold counts the old one out; where
 * that was not done, or another client had it counted because the address changed, it is counted out there. The very same hold found again is the new client's from now on.
 */
async function giveUpReplaced(
  deps: Deps,
  { replaces }: HoldRequest,
  { hold, gone, admitted }: Taken & { admitted: boolean },
): Promise<void> {
  const isCountedOut = (old: Hold) => admitted && old.client === hold.client;
  if (gone !== undefined && !isSame(gone, replaces) && !isCountedOut(gone)) await forgetHold(deps, gone);
  if (replaces === undefined) return;
  const isGone = isSame(replaces, hold) || isSame(replaces, gone);
  if (!isGone && !admitted) return;
  const isGivenBack = isGone || (await deps.store.release(replaces));
  if (isGivenBack && !isCountedOut(replaces)) await forgetHold(deps, replaces);
}

function isSame(one: Hold, other: Hold | undefined): boolean {
  return other !== undefined && isSameHold(liveHoldOf(one), liveHoldOf(other));
}

/**
 * Takes a slot under the plan the day has. The pack's timetable is tried first, unread; the day is read only when a change of it is needed to offer the
 * time at all. A refusal brings the plan along that the store knows: then what is on offer is judged anew by that one.
 */
async function takeOffered(deps: Deps, request: HoldRequest, known?: LedgerDay): Promise<Taken | { refusal: HoldRefusal }> {
  const plan = planOf(known ?? emptyLedgerDay);
  const offered = offeredSlots(deps.env, request, plan.changes);
  if (!offered.ok) {
    const mayBeAdded = known === undefined && offered.error === 'time-not-offered';
    if (mayBeAdded) return takeOffered(deps, request, await readDay(deps, request));
    return { refusal: await notOffered(deps, request, { code: offered.error, ledger: known }) };
  }
  const taken = await take(deps, { ...request, planVersion: plan.version }, offered.value);
  if ('hold' in taken) return taken;
  const moved = request.moves && movedAlready(deps, request, await deps.store.find(request.moves.key));
  if (moved !== undefined) return moved;
  if (planOf(taken.ledger).version !== plan.version) return takeOffered(deps, request, taken.ledger);
  return { refusal: await slotTaken(deps, request, { ...offered.value, ...taken }) };
}

async function readDay({ store }: Deps, { office, day }: Wish): Promise<LedgerDay> {
  return (await store.readLedger(office, day, day)).get(day) ?? emptyLedgerDay;
}

/** A time of the pack at which nobody serves under the changes of the day is closed; like one that was lost it comes with the nearest others. */
async function notOffered(
  deps: Deps,
  request: HoldRequest,
  { code, ledger }: { code: OfferRefusal; ledger: LedgerDay | undefined },
): Promise<HoldRefusal> {
  const regular = offeredSlots(deps.env, request);
  if (ledger === undefined || code !== 'time-not-offered' || !regular.ok) return { code };
  const stopped = stoppedVisit(deps.env, { services: request.services, slots: regular.value.slots }, planOf(ledger).changes);
  if (stopped?.kind !== 'closure') return { code };
  return { ...(await slotTaken(deps, request, { ...regular.value, ledger })), code: 'time-closed' };
}

async function take(deps: Deps, request: HoldRequest & { planVersion: number }, { slots }: Offered) {
  const { services, moves, replaces, client, planVersion } = request;
  const { county, now, randomBytes } = deps.env;
  const nowSeconds = Math.floor(now().getTime() / 1000);
  const lasts = county.settings.booking.holdMinutes * 60;
  const own = moves?.slots ?? [];
  const intervalMinutes = county.ledgerIntervalMinutes;
  // A move pressed twice must find its twin's hold to be its own: both are the very same hold, drawn from what is moved where, over at a round instant.
  const seed = moves === undefined ? randomBytes(seedBytes) : await deps.secrets.mac('hold', moveText(moves, request));
  const heldUntil = moves === undefined ? nowSeconds + lasts : moveHeldUntil(nowSeconds, lasts);
  const hold = { services, own, intervalMinutes, heldUntil, client };
  const taking = { hold, slots, seed, nowSeconds, replaces, moves: moves?.key, planVersion };
  return moves === undefined ? takeSlot(deps.store, taking) : takeMove(deps.store, taking, lasts);
}

/** The services too: a shorter visit at the same start would else be part of a longer one's hold, and could be given back out of it. */
function moveText({ key, version }: Appointment, { services, office, day, start }: Wish): string {
  return ['move', key, version, office, day, start, servicesText(services)].join('~');
}

/** The answer to a move that is done: the appointment is already at that time, as when its twin has committed, be it between two reads of this one. */
function movedAlready({ env }: Deps, wish: Wish, appointment: Appointment | undefined): Taken | undefined {
  if (appointment?.status !== 'booked') return undefined;
  const { office, day, from } = spanOf(appointment.slots);
  const isSameVisit = servicesText(appointment.services) === servicesText(wish.services);
  const isThere = isSameVisit && office === wish.office && day === wish.day && from === wish.start;
  return isThere ? { hold: standingHold(appointment, env.now()) } : undefined;
}

/** A hold that takes nothing, of the time the appointment has: moving to it is done already. */
function standingHold({ lastHold, services, slots, intervalMinutes }: Appointment, now: Date): Hold {
  const heldUntil = Math.floor(now.getTime() / 1000);
  return { nonce: lastHold, services, slots, intervalMinutes, own: slots, heldUntil, fence: 0 };
}

async function isAdmitted({ env, liveHolds }: Deps, { hold, gone }: Taken, replaces: Hold | undefined): Promise<boolean> {
  if (hold.client === undefined) return true;
  const nowSeconds = Math.floor(env.now().getTime() / 1000);
  return liveHolds.admit(hold.client, liveHoldOf(hold), {
    nowSeconds,
    replaces: [replaces, gone].flatMap((one) => one ?? []).map(liveHoldOf),
  });
}

async function slotTaken(
  deps: Deps,
  request: HoldRequest,
  { office, visit, ledger }: Offered & { ledger: LedgerDay },
): Promise<Extract<HoldRefusal, { alternatives: readonly SlotOffer[] }>> {
  const now = deps.env.now();
  const own = [...(request.moves?.slots ?? []), ...(request.replaces?.slots ?? [])];
  const lost = { office, day: request.day, start: request.start, visit, lastDay: lastDayOf(deps.env, now), now, own };
  return { code: 'slot-taken', alternatives: await nearestOffers({ rules: deps.env, store: deps.store }, lost, ledger) };
}
