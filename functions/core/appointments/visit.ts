import type { CompiledCounty } from '#shared/county/county.ts';
import { longestVisitMinutes } from '#shared/county/longest-visit.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import { officeKinds } from '#shared/county/where-rule.ts';
import { err, ok, type Result } from '../result.ts';
import { canDo } from '../timetable/can-do.ts';
import type { PartyServices } from './appointment.ts';

/** The services of one or several people done at one counter in one go. */
export type Visit = {
  /** Every service once, in the pack's order. */
  readonly services: readonly Service[];
  /** Minutes of service, summed over people and services. */
  readonly minutes: number;
  /** Minutes the counter is taken: service and buffer. */
  readonly length: number;
};

/** How a visit is refused; the operations of the API list these by themselves. */
export const visitRefusals = ['service-unknown', 'service-not-online', 'services-not-together', 'visit-too-long'] as const;
export type VisitRefusal = (typeof visitRefusals)[number];

/** The visit of one person for these service codes, as `visitOfParty` refuses it. */
export function visitFor(county: CompiledCounty, codes: readonly string[]): Result<Visit, VisitRefusal> {
  return visitOfParty(county, [codes]);
}

/**
 * The visit of a party for these service codes of each person, one named twice for a person counting once. Refuses unknown services, a person without any,
 * services that are not booked online, sets no office can do together, and visits that take longer than one may.
 */
export function visitOfParty(county: CompiledCounty, party: PartyServices): Result<Visit, VisitRefusal> {
  const each = party.map((codes) => servicesFor(county, codes));
  const services = county.services.filter((service) => each.some((known) => known.includes(service)));
  if (each.length === 0 || each.some((known, person) => known.length === 0 || known.length !== new Set(party[person]).size))
    return err('service-unknown');
  if (services.some((service) => !service.booking.online)) return err('service-not-online');
  const minutes = each.flat().reduce((sum, service) => sum + service.minutes, 0);
  const visit = { services, minutes, length: minutes + county.settings.booking.bufferMinutes };
  if (officesFor(county, visit).length === 0) return err('services-not-together');
  return visit.length <= longestVisitMinutes ? ok(visit) : err('visit-too-long');
}

function servicesFor(county: CompiledCounty, codes: readonly string[]): readonly Service[] {
  return county.services.filter(({ code }) => codes.includes(code));
}

/** The services the office does, each by itself, in the pack's order. */
export function servicesAt(county: CompiledCounty, office: Office): readonly Service[] {
  return county.services.filter((service) => isPossibleAt(office, { services: [service] }));
}

/** Those of them that can be booked online. */
export function bookableAt(county: CompiledCounty, office: Office): readonly Service[] {
  return servicesAt(county, office).filter(({ booking }) => booking.online);
}

/** Whether the office may do the service at all (就近办 is a rule of each service). */
function mayServe(office: Office, service: Service): boolean {
  return officeKinds[service.where].includes(office.kind);
}

/** Offices that may do every service of the visit and have a counter that can. */
export function officesFor(county: CompiledCounty, visit: Pick<Visit, 'services'>): readonly Office[] {
  return county.offices.filter((office) => isPossibleAt(office, visit));
}

function isPossibleAt(office: Office, visit: Pick<Visit, 'services'>): boolean {
  return visit.services.every((service) => mayServe(office, service)) && office.counters.some((counter) => canDo(counter, visit));
}

/** Minutes before the visit until which it may be changed or cancelled: the strictest of its services. */
export function changeUntilMinutes(visit: Pick<Visit, 'services'>): number {
  return Math.max(0, ...visit.services.map((service) => service.booking.changeUntilMinutes));
}
