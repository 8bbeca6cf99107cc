import type { CompiledCounty } from '#shared/county/county.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import { officeKinds } from '#shared/county/where-rule.ts';
import { err, ok, type Result } from '../result.ts';
import { intervalMinutes } from './ledger.ts';

/** One or several services done at one counter in one go. */
export type Visit = {
  readonly services: readonly Service[];
  /** Minutes of service, summed. */
  readonly minutes: number;
  /** Minutes the counter is taken: service, buffer, rounded up to whole intervals. */
  readonly length: number;
};

export type VisitRefusal = 'service-unknown' | 'service-not-online' | 'services-not-together';

/** The visit for these service codes. Refuses unknown services, services that are not booked online, and sets no office can do together. */
export function visitFor(county: CompiledCounty, codes: readonly string[]): Result<Visit, VisitRefusal> {
  const services = county.services.filter((service) => codes.includes(service.code));
  if (services.length === 0 || services.length !== new Set(codes).size) return err('service-unknown');
  if (services.some((service) => !service.booking.online)) return err('service-not-online');
  const minutes = services.reduce((sum, service) => sum + service.minutes, 0);
  const taken = minutes + county.settings.booking.bufferMinutes;
  const visit = { services, minutes, length: Math.ceil(taken / intervalMinutes) * intervalMinutes };
  return officesFor(county, visit).length === 0 ? err('services-not-together') : ok(visit);
}

/** Whether the office may do the service at all (就近办 is a rule of each service). */
export function mayServe(office: Office, service: Service): boolean {
  return officeKinds[service.where].includes(office.kind);
}

/** Offices that may do every service of the visit and have a counter that can. */
export function officesFor(county: CompiledCounty, visit: Pick<Visit, 'services'>): readonly Office[] {
  return county.offices.filter(
    (office) => visit.services.every((service) => mayServe(office, service)) && office.counters.some((counter) => canDo(counter, visit)),
  );
}

/** Whether something with a list of services (a counter, a session) allows all of the visit; no list allows everything. */
export function canDo(slot: { services?: readonly string[] | undefined }, visit: Pick<Visit, 'services'>): boolean {
  const { services } = slot;
  return services === undefined || visit.services.every((service) => services.includes(service.code));
}

/** Minutes before the visit until which it may be changed or cancelled: the strictest of its services. */
export function changeUntilMinutes(visit: Pick<Visit, 'services'>): number {
  return Math.max(0, ...visit.services.map((service) => service.booking.changeUntilMinutes));
}
