import type { Environment } from '../environment.ts';
import { err, ok, type Result } from '../result.ts';
import type { Slot } from '../timetable/ledger.ts';
import { type Appointment, type Hold, servicesText, spanOf } from './appointment.ts';
import type { BookingDeps } from './booking-deps.ts';
import { readHoldToken } from './hold-token.ts';
import { movesLeft } from './moves-left.ts';
import { holdStands } from './offered-slots.ts';
import { forgetHold, releaseHold } from './release-hold.ts';
import { stoppedNow, whyLost } from './stopped-visit.ts';
import { changeableUntil, endOf } from './visit-times.ts';

/** Why an appointment is not cancelled. */
export const cancelRefusals = ['not-found', 'too-late-to-change', 'not-changeable', 'changed-meanwhile'] as const;
/** Why it is not moved. */
export const moveRefusals = [
  ...cancelRefusals,
  'moved-too-often',
  'hold-invalid',
  'services-not-together',
  'slot-taken',
  'time-closed',
] as const;
export type CancelRefusal = (typeof cancelRefusals)[number];
export type MoveRefusal = (typeof moveRefusals)[number];

/**
 * Moves an appointment to a held time, in one step: the old slots are given back only if the new ones are won. Repeating a move that is done gives the
 * appointment as it is. The hold must be for the same services of as many people. A hold whose move is refused is given back. An appointment that was
 * moved as often as the county allows stays as it is (`moved-too-often`). `version` is the one
 * the move was asked for on: an appointment that was changed since is left as it is (`changed-meanwhile`).
 */
export async function moveAppointment(
  deps: BookingDeps,
  request: { key: string; hold: string; version?: number | undefined },
): Promise<Result<Appointment, MoveRefusal>> {
  const hold = await readHoldToken(deps.secrets, request.hold);
  if (hold === undefined) return err('hold-invalid');
  const before = await deps.store.find(request.key);
  const done = ifMovedBy(hold, before);
  if (done !== undefined) return answerDone(deps, hold, done);
  const moved = await moveTo(deps, hold, { before, seen: request.version });
  if (moved.ok) {
    await forgetHold(deps, hold);
    return moved;
  }
  const meanwhile = ifMovedBy(hold, await deps.store.find(request.key));
  if (meanwhile !== undefined) return answerDone(deps, hold, meanwhile);
  await releaseHold(deps, hold);
  return moved.error === 'slot-taken' ? err(await whyLost(deps, hold)) : moved;
}

async function moveTo(
  deps: BookingDeps,
  hold: Hold,
  { before, seen }: { before: Appointment | undefined; seen: number | undefined },
): Promise<Result<Appointment, MoveRefusal>> {
  if (!(await holdStands(deps, hold))) return err('hold-invalid');
  const changeable = await checkChangeable(deps, before, seen);
  if (!changeable.ok) return changeable;
  const appointment = changeable.value;
  if (hold.own.length > 0 && !isSameSlots(hold.own, appointment.slots)) return err('hold-invalid');
  if (movesLeft(deps.env, appointment) === 0) return err('moved-too-often');
  if (servicesText(hold.services) !== servicesText(appointment.services)) return err('services-not-together');
  const { slots, intervalMinutes, nonce } = hold;
  const version = appointment.version + 1;
  const moved = { ...appointment, slots, intervalMinutes, version, changedAt: deps.env.now(), lastHold: nonce };
  const request = { before: appointment, moved, hold, oldFreeAt: freeAt(deps.env), guardUntil: endOf(deps.env, moved) };
  const answer = await deps.store.move(request);
  if (answer === 'moved') return ok(moved);
  return err(answer === 'slot-lost' ? 'slot-taken' : 'changed-meanwhile');
}

/** What a hold for a move takes is beside what its own appointment had: with another one it would count that one's slots as free. */
function isSameSlots(one: readonly Slot[], other: readonly Slot[]): boolean {
  const texts = (slots: readonly Slot[]) =>
    slots.map(({ office, day, counter, from, to }) => [office, day, counter, from, to].join('~')).toSorted();
  return texts(one).join() === texts(other).join();
}

/** The appointment if this hold made its latest move: then the same request was done before, or at the same time. */
function ifMovedBy(hold: Hold, appointment: Appointment | undefined): Appointment | undefined {
  return appointment?.lastHold === hold.nonce && appointment.status === 'booked' ? appointment : undefined;
}

/** The move as it was done. A twin's hold that it did not use, of another counter, is given back. */
async function answerDone(deps: BookingDeps, hold: Hold, appointment: Appointment): Promise<Result<Appointment, MoveRefusal>> {
  if (spanOf(hold.slots).counter !== spanOf(appointment.slots).counter) await releaseHold(deps, hold);
  return ok(appointment);
}

/** Cancels. The slot is offered again after a short random delay, so that it cannot be handed on by arrangement. Cancelling twice is once; `version` as for a move. */
export async function cancelAppointment(
  deps: BookingDeps,
  request: { key: string; version?: number | undefined },
): Promise<Result<Appointment, CancelRefusal>> {
  const before = await deps.store.find(request.key);
  if (before?.status === 'cancelled') return ok(before);
  const changeable = await checkChangeable(deps, before, request.version);
  if (!changeable.ok) return changeable;
  const appointment = changeable.value;
  const cancelled: Appointment = { ...appointment, status: 'cancelled', version: appointment.version + 1, changedAt: deps.env.now() };
  const answer = await deps.store.cancel({ before: appointment, cancelled, freeAt: freeAt(deps.env) });
  if (answer === 'cancelled') return ok(cancelled);
  const after = await deps.store.find(request.key);
  return after?.status === 'cancelled' ? ok(after) : err('changed-meanwhile');
}

/** `seen` is the version the change was asked for on, where it is known. Whom the office has turned away itself is never too late before the visit would end. */
async function checkChangeable(
  deps: Pick<BookingDeps, 'env' | 'store'>,
  appointment: Appointment | undefined,
  seen: number | undefined,
): Promise<Result<Appointment, CancelRefusal>> {
  const now = deps.env.now();
  if (appointment === undefined) return err('not-found');
  if (appointment.status !== 'booked') return err('not-changeable');
  if (seen !== undefined && seen !== appointment.version) return err('changed-meanwhile');
  if (now <= changeableUntil(deps.env, appointment)) return ok(appointment);
  const isTurnedAway = now.getTime() <= endOf(deps.env, appointment) * 1000 && (await stoppedNow(deps, appointment))?.kind === 'closure';
  return isTurnedAway ? ok(appointment) : err('too-late-to-change');
}

/** When a slot given back is offered again: a random instant between the county's bounds, epoch seconds. */
function freeAt(env: Environment): number {
  const { from, to } = env.county.settings.booking.returnDelayMinutes;
  const [high = 0, low = 0] = env.randomBytes(2);
  const share = (high * 256 + low) / 65_536;
  return Math.floor(env.now().getTime() / 1000 + (from + share * (to - from)) * 60);
}
