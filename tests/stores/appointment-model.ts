import type { Appointment, Hold } from '#core/appointments/appointment.ts';
import { type HoldAttempt, sharesLedgerItem } from '#core/appointments/appointment-store.ts';
import { intervalsOf, type Slot, slotsBeside } from '#core/timetable/ledger.ts';

type Interval = { readonly until: number; readonly by: string };

/** A stretch of one counter's day that is closed to whoever has not booked there yet. */
export type Closed = Pick<Slot, 'day' | 'counter' | 'from' | 'to'>;

/** A day's plan: how often it was changed, and what it closes. */
type Plan = { readonly version: number; readonly closed: readonly Closed[] };
const noPlan: Plan = { version: 0, closed: [] };

/**
 * What a bureau should be like, in plain words: intervals taken by a hold or an appointment until some second, appointments, and one guard per
 * person and service. The first hold or closure of a day decides how long its intervals are; a closed one is nobody's and never free, whatever was held there. It answers like the store and changes nothing when it refuses.
 */
export class AppointmentModel {
  readonly intervals = new Map<string, Interval>();
  /** Interval length by day. */
  readonly lengths = new Map<string, number>();
  readonly plans = new Map<string, Plan>();
  readonly appointments = new Map<string, Appointment>();
  readonly guards = new Map<string, { until: number; owner: string }>();
  now: number;

  constructor(now: number) {
    this.now = now;
  }

  planVersion(day: string): number {
    return (this.plans.get(day) ?? noPlan).version;
  }

  close(closed: Closed, intervalMinutes: number): void {
    this.revise(closed.day, [...(this.plans.get(closed.day) ?? noPlan).closed, closed], intervalMinutes);
  }

  reopen(closed: Closed): void {
    const rest = (this.plans.get(closed.day) ?? noPlan).closed.filter((other) => other !== closed);
    this.revise(closed.day, rest, this.lengths.get(closed.day) ?? 0);
  }

  /** Closes what the plan says, but for what is booked, and opens what it no longer says. */
  private revise(day: string, closed: readonly Closed[], intervalMinutes: number): void {
    const length = this.lengths.get(day) ?? intervalMinutes;
    this.lengths.set(day, length);
    this.plans.set(day, { version: this.planVersion(day) + 1, closed });
    const slots = closed.map((stretch) => ({ ...stretch, office: '' }));
    const names = namesOf({ slots, intervalMinutes: length });
    for (const name of this.closedNames(day)) if (!names.includes(name)) this.intervals.delete(name);
    for (const name of names)
      if (this.intervals.get(name)?.until !== Number.POSITIVE_INFINITY)
        this.intervals.set(name, { until: Number.POSITIVE_INFINITY, by: 'closed' });
  }

  /** What is closed on a day, or on any. */
  closedNames(day = ''): string[] {
    return [...this.intervals].filter(([name, { by }]) => by === 'closed' && name.startsWith(day)).map(([name]) => name);
  }

  hold({ hold: attempted, replaces, moves, planVersion = 0 }: Omit<HoldAttempt, 'nowSeconds'>): boolean {
    const day = dayOf(attempted);
    if (this.planVersion(day) !== planVersion) return false;
    const hold = { ...attempted, intervalMinutes: this.lengths.get(day) ?? attempted.intervalMinutes };
    const freed = this.givenUp(hold, replaces);
    const { taken, own } = split(hold);
    if (taken.some((name) => !freed.includes(name) && (this.intervals.get(name)?.until ?? 0) > this.now)) return false;
    if (own.some((name) => this.intervals.get(name)?.by !== moves)) return false;
    for (const name of freed) this.intervals.delete(name);
    for (const name of taken) this.intervals.set(name, { until: hold.heldUntil, by: hold.nonce });
    this.lengths.set(day, hold.intervalMinutes);
    return true;
  }

  /** The intervals of the hold that is replaced, if it lies beside this one and still has them all. */
  private givenUp({ slots, intervalMinutes }: Hold, replaces: Hold | undefined): readonly string[] {
    if (replaces === undefined || !sharesLedgerItem(slots, replaces.slots)) return [];
    const { taken } = split({ ...replaces, intervalMinutes });
    return taken.every((name) => this.intervals.get(name)?.by === replaces.nonce) ? taken : [];
  }

  /** A day under another grid has none of the hold's intervals, and one nobody wrote has none at all. */
  release(hold: Hold): boolean {
    const { taken } = split(hold);
    const isThere = this.lengths.get(dayOf(hold)) === hold.intervalMinutes;
    if (!isThere || !this.isBy(hold.nonce, taken)) return false;
    for (const name of taken) this.intervals.delete(name);
    return true;
  }

  book(appointment: Appointment, hold: Hold, guardUntil: number): string {
    if (this.appointments.has(appointment.key)) return 'repeated';
    const names = namesOf(hold);
    if (!this.isBy(hold.nonce, names)) return 'slot-lost';
    if (appointment.guards.some((guard) => (this.guards.get(guard)?.until ?? 0) > this.now)) return 'already-booked';
    this.take(names, appointment);
    for (const guard of appointment.guards) this.guards.set(guard, { until: guardUntil, owner: appointment.key });
    return 'booked';
  }

  move(before: Appointment, moved: Appointment, { hold, ...how }: { hold: Hold; oldFreeAt: number; guardUntil: number }): string {
    const stored = this.appointments.get(before.key);
    if (stored?.version === moved.version && stored.lastHold === moved.lastHold) return 'moved';
    if (stored?.version !== before.version || stored.status !== 'booked' || !this.guardedBy(before)) return 'changed-meanwhile';
    const [old, next] = [namesOf(before), namesOf(moved)];
    const isThere = this.lengths.get(dayOf(hold)) === hold.intervalMinutes;
    const isHeld = next.every((name) => old.includes(name) || this.intervals.get(name)?.by === hold.nonce);
    if (!isThere || !isHeld) return 'slot-lost';
    for (const name of old) this.intervals.set(name, { until: how.oldFreeAt, by: 'given back' });
    this.take(next, moved);
    for (const guard of before.guards) this.guards.set(guard, { until: how.guardUntil, owner: before.key });
    return 'moved';
  }

  cancel(before: Appointment, cancelled: Appointment, freeAt: number): string {
    const stored = this.appointments.get(before.key);
    if (stored?.status === 'cancelled') return 'cancelled';
    if (stored?.version !== before.version || this.guardedByAnother(before)) return 'changed-meanwhile';
    for (const name of namesOf(before)) this.intervals.set(name, { until: freeAt, by: 'given back' });
    for (const guard of before.guards) this.guards.delete(guard);
    this.appointments.set(before.key, cancelled);
    return 'cancelled';
  }

  private isBy(holder: string, names: readonly string[]): boolean {
    return names.every((name) => this.intervals.get(name)?.by === holder);
  }

  private guardedBy({ guards, key }: Appointment): boolean {
    return guards.every((guard) => this.guards.get(guard)?.owner === key);
  }

  /** A guard that is gone is no reason to refuse: it ended, was another's for a while, and went with that one's cancellation (AP07). */
  private guardedByAnother({ guards, key }: Appointment): boolean {
    return guards.some((guard) => (this.guards.get(guard)?.owner ?? key) !== key);
  }

  private take(names: readonly string[], appointment: Appointment): void {
    for (const name of names) this.intervals.set(name, { until: Number.POSITIVE_INFINITY, by: appointment.key });
    this.appointments.set(appointment.key, appointment);
  }
}

/** What a hold takes, and what of its slots it leaves to the appointment it will move. */
function split({ slots, own, intervalMinutes }: Hold): { taken: string[]; own: string[] } {
  const [first] = slots;
  const ownNames = first === undefined ? [] : namesOf({ slots: slotsBeside(first, own), intervalMinutes });
  const names = namesOf({ slots, intervalMinutes });
  return { taken: names.filter((name) => !ownNames.includes(name)), own: names.filter((name) => ownNames.includes(name)) };
}

function dayOf({ slots: [slot] }: Hold): string {
  return slot?.day ?? '';
}

/** Every interval of the slots by name, each once. */
export function namesOf({ slots, intervalMinutes }: { slots: readonly Slot[]; intervalMinutes: number }): string[] {
  return [...new Set(slots.flatMap((slot) => intervalsOf(slot, intervalMinutes).map((interval) => nameOf(slot, interval))))];
}

export function nameOf({ day, counter }: Pick<Slot, 'day' | 'counter'>, interval: number): string {
  return `${day} ${counter} ${interval}`;
}
