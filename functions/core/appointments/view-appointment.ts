import type { AppointmentView } from '#shared/contract/appointments.ts';
import { instantOf, minutesToClockTime } from '#shared/local-time.ts';
import { maskDocument, maskEmail, maskName, maskPhone } from '#shared/masking.ts';
import type { Environment } from '../environment.ts';
import type { Appointment } from './appointment.ts';
import { changeableUntil } from './change-appointment.ts';
import type { Visitor } from './visitor.ts';

/** What the holder of the receipt sees: names and numbers masked, so that a lost slip tells little. */
export function viewAppointment(env: Environment, appointment: Appointment, visitor: Visitor): AppointmentView {
  const { slot } = appointment;
  const { timeZone } = env.county.settings;
  const minutes = env.county.services
    .filter(({ code }) => appointment.services.includes(code))
    .reduce((sum, service) => sum + service.minutes, 0);
  const until = changeableUntil(env, appointment);
  const startsAt = instantOf(slot.day, slot.from, timeZone);
  const past = env.now().getTime() > startsAt + minutes * 60_000;
  return {
    kind: 'appointment',
    status: appointment.status === 'booked' && past ? 'past' : appointment.status,
    services: appointment.services.slice(),
    office: slot.office,
    counter: slot.counter,
    day: slot.day,
    start: minutesToClockTime(slot.from),
    minutes,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + minutes * 60_000).toISOString(),
    bookedAt: appointment.bookedAt.toISOString(),
    changedAt: appointment.changedAt.toISOString(),
    visitor: viewVisitor(visitor),
    bookedBy: visitor.bookedBy === undefined ? null : { name: maskName(visitor.bookedBy.name), relation: visitor.bookedBy.relation },
    accessNeeds: visitor.accessNeeds.slice(),
    checkInCode: appointment.checkInCode,
    changeableUntil: until.toISOString(),
    changeable: appointment.status === 'booked' && env.now() <= until,
    version: appointment.version,
  };
}

function viewVisitor(visitor: Visitor): AppointmentView['visitor'] {
  return {
    name: maskName(visitor.name),
    document: maskDocument(visitor.documentNumber),
    documentType: visitor.documentType,
    phone: visitor.phone === undefined ? '' : maskPhone(visitor.phone),
    email: visitor.email === undefined ? '' : maskEmail(visitor.email),
  };
}
