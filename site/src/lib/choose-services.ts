import { servicesAtMost } from '#shared/contract/appointments.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import { servicesAt } from '#shared/county/week-hours.ts';
import { officeKinds } from '#shared/county/where-rule.ts';

/** What can be booked online, at this office or at any. */
export function bookableAt(office: Office | undefined, services: readonly Service[]): readonly Service[] {
  const online = services.filter(({ booking }) => booking.online);
  if (office === undefined) return online;
  const codes = servicesAt(office);
  return online.filter(({ code, where }) => officeKinds[where].includes(office.kind) && (codes?.has(code) ?? true));
}

/** How many ticked services are too many for one visit, or `none` when the list was sent with nothing ticked: `asked` tells that from one seen for the first time. */
export type ChoiceMistake = 'none' | { readonly count: number; readonly over: number };

export function choiceMistake(query: URLSearchParams, codes: readonly string[]): ChoiceMistake | undefined {
  const over = codes.length - servicesAtMost;
  if (over > 0) return { count: codes.length, over };
  return codes.length === 0 && query.has('asked') ? 'none' : undefined;
}
