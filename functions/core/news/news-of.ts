import type { CaseEventType } from '#shared/contract/cases.ts';
import type { AppointmentStatus } from '../appointments/appointment.ts';
import type { Place } from '../appointments/ledger.ts';
import type { CaseEvent } from '../cases/case.ts';
import type { News } from './news.ts';

/** What news needs to know of an appointment; who comes is not part of it. */
export type AppointmentTrace = {
  readonly status: AppointmentStatus;
  readonly version: number;
  readonly place: Place;
  readonly changedAt: Date;
};

/** One change of the store, as far as it can be news. */
export type Change =
  | {
      readonly of: 'appointment';
      readonly key: string;
      readonly before?: AppointmentTrace | undefined;
      readonly after: AppointmentTrace;
    }
  | { readonly of: 'case'; readonly event: Pick<CaseEvent, 'caseId' | 'number' | 'at' | 'type' | 'by'> };

/** What somebody who filed a case is told of; their own acts are no news to them. */
const newsForResident: readonly CaseEventType[] = ['accepted', 'returned', 'message', 'transferred', 'refused', 'closed'];

/** The news in a change; undefined when it is news to nobody. */
export function newsOf(change: Change): News | undefined {
  return change.of === 'appointment' ? newsOfAppointment(change) : newsOfEvent(change.event);
}

function newsOfAppointment({ key, before, after }: Extract<Change, { of: 'appointment' }>): News | undefined {
  const what = whatHappened(before, after);
  if (what === undefined) return undefined;
  return { about: 'appointment', key, version: after.version, what, at: after.changedAt.toISOString() };
}

function whatHappened(before: AppointmentTrace | undefined, after: AppointmentTrace): 'booked' | 'moved' | 'cancelled' | undefined {
  if (before === undefined) return after.status === 'booked' ? 'booked' : undefined;
  if (after.version <= before.version) return undefined;
  if (before.status === 'booked' && after.status === 'cancelled') return 'cancelled';
  return after.status === 'booked' && !isSamePlace(before.place, after.place) ? 'moved' : undefined;
}

/** Another counter at the same time is nothing the visitor needs to know. */
function isSamePlace(one: Place, other: Place): boolean {
  return one.office === other.office && one.day === other.day && one.from === other.from;
}

function newsOfEvent({ caseId, number, at, type, by }: Extract<Change, { of: 'case' }>['event']): News | undefined {
  const where = { caseId, number, at: at.toISOString() };
  if (by === 'staff' && newsForResident.includes(type)) return { about: 'case', ...where };
  if (type === 'turned-amber') return { about: 'deadline', colour: 'amber', ...where };
  return type === 'turned-red' ? { about: 'deadline', colour: 'red', ...where } : undefined;
}
