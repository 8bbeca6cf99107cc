import type { Machine } from '#shared/contract/machine.ts';
import { type AppointmentStatus, spanOf } from '../appointments/appointment.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import { isSeenBy } from '../cases/case-type.ts';
import type { Slot } from '../timetable/ledger.ts';
import type { Notification } from './notification.ts';

/** What notification needs to know of an appointment; who comes is not part of it. */
export type AppointmentTrace = {
  readonly status: AppointmentStatus;
  readonly version: number;
  readonly slots: readonly Slot[];
  readonly changedAt: Date;
};

/** One change of the store, as far as it can be a notification. */
export type Change =
  | {
      readonly of: 'appointment';
      readonly key: string;
      readonly before?: AppointmentTrace | undefined;
      readonly after: AppointmentTrace;
    }
  | { readonly of: 'case'; readonly event: Pick<CaseEvent, 'caseId' | 'number' | 'at' | 'type' | 'by'> };

/** The notification in a change of a table whose cases have this state machine; undefined when it is notification to nobody. */
export function notificationOf(machine: Machine, change: Change): Notification | undefined {
  return change.of === 'appointment' ? notificationOfAppointment(change) : notificationOfEvent(machine, change.event);
}

function notificationOfAppointment({ key, before, after }: Extract<Change, { of: 'appointment' }>): Notification | undefined {
  const what = whatHappened(before, after);
  if (what === undefined) return undefined;
  return { about: 'appointment', key, version: after.version, what, at: after.changedAt.toISOString() };
}

function whatHappened(before: AppointmentTrace | undefined, after: AppointmentTrace): 'booked' | 'moved' | 'cancelled' | undefined {
  if (before === undefined) return after.status === 'booked' ? 'booked' : undefined;
  if (after.version <= before.version) return undefined;
  if (before.status === 'booked' && after.status === 'cancelled') return 'cancelled';
  return after.status === 'booked' && !isSameTime(before.slots, after.slots) ? 'moved' : undefined;
}

/** Another counter at the same time is nothing the visitor needs to know. */
function isSameTime(slots: readonly Slot[], others: readonly Slot[]): boolean {
  const [one, other] = [spanOf(slots), spanOf(others)];
  return one.office === other.office && one.day === other.day && one.from === other.from;
}

function notificationOfEvent(
  machine: Machine,
  { caseId, number, at, type, by }: Extract<Change, { of: 'case' }>['event'],
): Notification | undefined {
  const where = { caseId, number, at: at.toISOString() };
  // Whoever filed a case is told of what staff did and they may see; their own acts are no notification to them.
  if (by === 'staff' && isSeenBy(machine, type, 'resident')) return { about: 'case', ...where };
  if (type === 'turned-amber') return { about: 'deadline', colour: 'amber', ...where };
  return type === 'turned-red' ? { about: 'deadline', colour: 'red', ...where } : undefined;
}
