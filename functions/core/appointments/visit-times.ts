import { instantOf } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';
import { type Appointment, distinctServices, spanOf } from './appointment.ts';
import { changeUntilMinutes } from './visit.ts';

/** The end of the visit at the counter, epoch seconds, buffer included: the latest of its slots. */
export function endOf(env: Pick<Environment, 'county'>, { slots }: Pick<Appointment, 'slots'>): number {
  const { day, to } = spanOf(slots);
  return Math.floor(instantOf(day, to, env.county.settings.timeZone) / 1000);
}

/** The last instant at which the appointment can be moved or cancelled online: the strictest cut-off of its services before the visit. */
export function changeableUntil(env: Pick<Environment, 'county'>, appointment: Pick<Appointment, 'slots' | 'services'>): Date {
  const codes = distinctServices(appointment.services);
  const services = env.county.services.filter(({ code }) => codes.includes(code));
  const { day, from } = spanOf(appointment.slots);
  return new Date(instantOf(day, from, env.county.settings.timeZone) - changeUntilMinutes({ services }) * 60_000);
}
