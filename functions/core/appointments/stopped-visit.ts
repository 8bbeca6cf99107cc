import type { AppointmentView } from '#shared/contract/appointments.ts';
import type { DayChange } from '#shared/contract/timetable.ts';
import type { Office } from '#shared/county/offices.ts';
import type { LocalText } from '#shared/county/text.ts';
import { clockTimeToMinutes } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';
import { canDo } from '../timetable/can-do.ts';
import { emptyLedgerDay, planOf, type Slot } from '../timetable/ledger.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import { isAnnounced, minutesOf, type Stop, type Stretch, sessionsOn, stopsCounter, stopsOn } from '../timetable/timetable.ts';
import { distinctServices, type Hold } from './appointment.ts';
import { endOf } from './visit-times.ts';

/**
 * Why a visit cannot be done at its counter at its time. `closure`: no counter of the office that could do it serves then, online or not; `counter-out`: another one does.
 * With the reason the office states; none where a session is simply held no more.
 */
export type StoppedVisit = { readonly kind: 'closure' | 'counter-out'; readonly reason: LocalText | undefined };

type Placed = Pick<Hold, 'services' | 'slots'>;
type Deps = { readonly env: Environment; readonly store: Pick<LedgerReader, 'readLedger'> };

/** What stops a visit under the changes of its day, if anything. Nothing is said of a day whose holidays nobody knows, nor of an office the pack has lost. */
export function stoppedVisit(env: Environment, { services, slots }: Placed, changes: readonly DayChange[]): StoppedVisit | undefined {
  const office = env.county.offices.find(({ code }) => code === slots[0]?.office);
  const lost = office && slots.find((slot) => isAnnounced(env.county, slot.day) && !isServed(env, { office, slot, changes }));
  if (office === undefined || lost === undefined) return undefined;
  const stops = stopsAt(env, { office, slot: lost, changes });
  // What closes the whole office says more than what takes one counter out.
  const stop = stops.find(({ counter }) => counter === undefined) ?? stops[0];
  const visit = { services: distinctServices(services).map((code) => ({ code })) };
  const able = office.counters.filter((counter) => canDo(counter, visit));
  const isOpen = slots.every((slot) => able.some(({ id }) => isServed(env, { office, slot: { ...slot, counter: id }, changes, visit })));
  return { kind: isOpen ? 'counter-out' : 'closure', reason: stop?.reason };
}

/** Why a hold that was kept is no longer there: nobody serves at its time, its counter does not, or somebody else has it. Reads the day. */
export async function whyLost(deps: Deps, hold: Hold): Promise<'time-closed' | 'hold-invalid' | 'slot-taken'> {
  const stopped = await stoppedNow(deps, hold);
  if (stopped === undefined) return 'slot-taken';
  return stopped.kind === 'closure' ? 'time-closed' : 'hold-invalid';
}

/** A booked appointment with the word on what stops it by now, if anything; one whose time is closed can be changed until it would end. Others as they are. */
export async function tellStop(deps: Deps, view: AppointmentView): Promise<AppointmentView> {
  if (view.status !== 'booked') return view;
  const { office, day } = view;
  const slots = view.slots.map(({ counter, start, minutes }) => {
    const from = clockTimeToMinutes(start);
    return { office, day, counter, from, to: from + minutes };
  });
  const stopped = await stoppedNow(deps, { services: [view.services], slots });
  if (stopped === undefined) return { ...view, stop: null };
  const stop = { kind: stopped.kind, reason: stopped.reason ?? null };
  if (stopped.kind === 'counter-out') return { ...view, stop };
  const until = new Date(endOf(deps.env, { slots }) * 1000);
  return { ...view, stop, changeable: deps.env.now() <= until, changeableUntil: until.toISOString() };
}

/** What stops a visit now. Reads the day. */
export async function stoppedNow({ env, store }: Deps, placed: Placed): Promise<StoppedVisit | undefined> {
  const [first] = placed.slots;
  if (first === undefined) return undefined;
  const ledger = (await store.readLedger(first.office, first.day, first.day)).get(first.day) ?? emptyLedgerDay;
  return stoppedVisit(env, placed, planOf(ledger).changes);
}

type At = { readonly office: Office; readonly slot: Slot; readonly changes: readonly DayChange[] };

function stopsAt({ county }: Environment, { office, slot, changes }: At): readonly Stop[] {
  const stops = stopsOn(county, office, { day: slot.day, changes });
  return stops.filter((stop) => stopsCounter(stop, slot.counter) && overlap(minutesOf(stop.hours), slot));
}

/** Whether the counter serves throughout the slot, in one session; where a visit is named, in one for it. */
function isServed(env: Environment, at: At & { visit?: Parameters<typeof canDo>[1] }): boolean {
  const { office, slot, changes, visit = { services: [] } } = at;
  const isHeld = sessionsOn(office, { day: slot.day, changes }, env.calendar).some((session) => {
    const { from, to } = minutesOf(session);
    return session.counters.includes(slot.counter) && canDo(session, visit) && from <= slot.from && slot.to <= to;
  });
  return isHeld && stopsAt(env, at).length === 0;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}
