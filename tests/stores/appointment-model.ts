import type { Appointment, Hold } from '#core/appointments/appointment.ts';
import { intervalsOf, type Slot } from '#core/appointments/ledger.ts';

type Interval = { readonly until: number; readonly by: string };

/**
 * What a bureau should be like, in plain words: intervals taken by a hold or an appointment until some second, appointments, and one guard per
 * person and service. It answers like the store and changes nothing when it refuses.
 */
export class AppointmentModel {
  readonly intervals = new Map<string, Interval>();
  readonly appointments = new Map<string, Appointment>();
  readonly guards = new Map<string, { until: number; owner: string }>();
  now: number;

  constructor(now: number) {
    this.now = now;
  }

  hold(hold: Hold): boolean {
    const names = namesOf(hold.slot);
    if (names.some((name) => (this.intervals.get(name)?.until ?? 0) > this.now)) return false;
    for (const name of names) this.intervals.set(name, { until: hold.heldUntil, by: hold.nonce });
    return true;
  }

  release(hold: Hold): void {
    if (!this.holds(hold)) return;
    for (const name of namesOf(hold.slot)) this.intervals.delete(name);
  }

  book(appointment: Appointment, hold: Hold, guardUntil: number): string {
    if (this.appointments.has(appointment.key)) return 'repeated';
    if (!this.holds(hold)) return 'slot-lost';
    if (appointment.guards.some((guard) => (this.guards.get(guard)?.until ?? 0) > this.now)) return 'already-booked';
    this.take(hold.slot, appointment);
    for (const guard of appointment.guards) this.guards.set(guard, { until: guardUntil, owner: appointment.key });
    return 'booked';
  }

  move(before: Appointment, moved: Appointment, how: { hold: Hold; oldFreeAt: number; guardUntil: number }): string {
    const stored = this.appointments.get(before.key);
    if (stored?.version === moved.version && stored.lastHold === moved.lastHold) return 'moved';
    if (stored?.version !== before.version || stored.status !== 'booked' || !this.guardedBy(before)) return 'changed-meanwhile';
    if (!this.holds(how.hold)) return 'slot-lost';
    this.take(moved.slot, moved);
    for (const name of namesOf(before.slot)) this.intervals.set(name, { until: how.oldFreeAt, by: 'given back' });
    for (const guard of before.guards) this.guards.set(guard, { until: how.guardUntil, owner: before.key });
    return 'moved';
  }

  cancel(before: Appointment, cancelled: Appointment, freeAt: number): string {
    const stored = this.appointments.get(before.key);
    if (stored?.status === 'cancelled') return 'cancelled';
    if (stored?.version !== before.version || this.guardedByAnother(before)) return 'changed-meanwhile';
    for (const name of namesOf(before.slot)) this.intervals.set(name, { until: freeAt, by: 'given back' });
    for (const guard of before.guards) this.guards.delete(guard);
    this.appointments.set(before.key, cancelled);
    return 'cancelled';
  }

  private holds(hold: Hold): boolean {
    return namesOf(hold.slot).every((name) => this.intervals.get(name)?.by === hold.nonce);
  }

  private guardedBy({ guards, key }: Appointment): boolean {
    return guards.every((guard) => this.guards.get(guard)?.owner === key);
  }

  /** A guard that is gone is no reason to refuse: it ended, was another's for a while, and went with that one's cancellation (AP07). */
  private guardedByAnother({ guards, key }: Appointment): boolean {
    return guards.some((guard) => (this.guards.get(guard)?.owner ?? key) !== key);
  }

  private take(slot: Slot, appointment: Appointment): void {
    for (const name of namesOf(slot)) this.intervals.set(name, { until: Number.POSITIVE_INFINITY, by: appointment.key });
    this.appointments.set(appointment.key, appointment);
  }
}

function namesOf(slot: Slot): string[] {
  return intervalsOf(slot).map((interval) => nameOf(slot, interval));
}

export function nameOf({ day, counter }: Pick<Slot, 'day' | 'counter'>, interval: number): string {
  return `${day} ${counter} ${interval}`;
}
