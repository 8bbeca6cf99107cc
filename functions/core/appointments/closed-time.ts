import type { AppointmentView } from '#shared/contract/appointments.ts';
import type { DayChange } from '#shared/contract/timetable.ts';
import type { LocalText } from '#shared/county/text.ts';
import { clockTimeToMinutes, type LocalDay } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';
import { emptyLedgerDay, planOf, type Slot } from '../timetable/ledger.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import { isAnnounced, minutesOf, type Stretch, sessionsOn, stopsCounter, stopsOn } from '../timetable/timetable.ts';

/** That an office does not serve at a time it once gave, and the reason it states; none where a session is simply held no more. */
export type ClosedTime = { readonly reason: LocalText | undefined };

type Deps = { readonly env: Environment; readonly store: Pick<LedgerReader, 'readLedger'> };

/** Whether the office has closed one of the slots by now. Reads the day. */
export async function closedMeanwhile({ env, store }: Deps, slots: readonly Slot[]): Promise<ClosedTime | undefined> {
  const [first] = slots;
  if (first === undefined) return undefined;
  const ledger = (await store.readLedger(first.office, first.day, first.day)).get(first.day) ?? emptyLedgerDay;
  return closedTime(env, slots, planOf(ledger).changes);
}

/** Why a hold that was kept is no longer there: the office has closed its time, or somebody else has it. */
export async function whyLost(deps: Deps, slots: readonly Slot[]): Promise<'time-closed' | 'slot-taken'> {
  return (await closedMeanwhile(deps, slots)) === undefined ? 'slot-taken' : 'time-closed';
}

/** A booked appointment with the word on whether the office has closed its time since; others as they are. */
export async function tellClosed(deps: Deps, view: AppointmentView): Promise<AppointmentView> {
  if (view.status !== 'booked') return view;
  const { office, day } = view;
  const slots = view.slots.map(({ counter, start, minutes }) => {
    const from = clockTimeToMinutes(start);
    return { office, day, counter, from, to: from + minutes };
  });
  const closed = await closedMeanwhile(deps, slots);
  return { ...view, closed: closed === undefined ? null : { reason: closed.reason ?? null } };
}

/** Whether under the changes of the day one of the slots cannot be served. Nothing is said of a day whose holidays nobody knows, nor of an office the pack has lost. */
export function closedTime(env: Environment, slots: readonly Slot[], changes: readonly DayChange[]): ClosedTime | undefined {
  for (const slot of slots) {
    const closed = closedSlot(env, slot, { day: slot.day, changes });
    if (closed !== undefined) return closed;
  }
  return undefined;
}

function closedSlot(env: Environment, slot: Slot, on: { day: LocalDay; changes: readonly DayChange[] }): ClosedTime | undefined {
  const office = env.county.offices.find(({ code }) => code === slot.office);
  if (office === undefined || !isAnnounced(env.county, slot.day)) return undefined;
  const stop = stopsOn(env.county, office, on).find((one) => stopsCounter(one, slot.counter) && overlap(minutesOf(one.hours), slot));
  if (stop !== undefined) return { reason: stop.reason };
  const isHeld = sessionsOn(office, on, env.calendar).some((session) => {
    const { from, to } = minutesOf(session);
    return session.counters.includes(slot.counter) && from <= slot.from && slot.to <= to;
  });
  return isHeld ? undefined : { reason: undefined };
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}
