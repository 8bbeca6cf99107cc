import type { AppointmentView } from '#shared/contract/appointments.ts';
import { instantOf, minutesToClockTime } from '#shared/local-time.ts';
import { maskDocument, maskEmail, maskName, maskPhone } from '#shared/masking.ts';
import type { Environment } from '../environment.ts';
import { type Appointment, distinctServices, spanOf } from './appointment.ts';
import { movesLeft } from './moves-left.ts';
import type { Party, Person } from './party.ts';
import { thingsToBring } from './things-to-bring.ts';
import { changeableUntil } from './visit-times.ts';

/** What the holder of the receipt sees: names and numbers masked, so that a lost receipt tells little. Times are those of service, without the buffer. */
export function viewAppointment(env: Environment, appointment: Appointment, party: Party): AppointmentView {
  const { timeZone, booking } = env.county.settings;
  const { office, day, from, to } = spanOf(appointment.slots);
  const minutes = to - booking.bufferMinutes - from;
  const until = changeableUntil(env, appointment);
  const startsAt = instantOf(day, from, timeZone);
  const endsAt = startsAt + minutes * 60_000;
  const services = distinctServices(appointment.services);
  const past = env.now().getTime() > endsAt;
  return {
    kind: 'appointment',
    status: appointment.status === 'booked' && past ? 'past' : appointment.status,
    services,
    bring: thingsToBring(env.county, services),
    office,
    day,
    start: minutesToClockTime(from),
    minutes,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    slots: appointment.slots.map((slot) => ({
      counter: slot.counter,
      start: minutesToClockTime(slot.from),
      minutes: slot.to - booking.bufferMinutes - slot.from,
    })),
    bookedAt: appointment.bookedAt.toISOString(),
    changedAt: appointment.changedAt.toISOString(),
    people: party.people.map(viewPerson),
    contact: {
      phone: party.phone === undefined ? '' : maskPhone(party.phone),
      email: party.email === undefined ? '' : maskEmail(party.email),
    },
    bookedBy: party.bookedBy === undefined ? null : { name: maskName(party.bookedBy.name), relation: party.bookedBy.relation },
    accessNeeds: party.accessNeeds.slice(),
    checkInCode: appointment.checkInCode,
    changeableUntil: until.toISOString(),
    changeable: appointment.status === 'booked' && env.now() <= until,
    movesLeft: movesLeft(env, appointment),
    version: appointment.version,
  };
}

function viewPerson({ name, documentType, documentNumber, services }: Person): AppointmentView['people'][number] {
  return { name: maskName(name), documentType, document: maskDocument(documentNumber), services: services.slice() };
}
