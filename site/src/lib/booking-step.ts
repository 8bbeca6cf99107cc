import type { PageLocals } from '#functions/resident/page-locals.ts';
import { type AvailabilityView, OfficesView } from '#shared/contract/availability.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { callApi } from './call-api.ts';
import { availabilityOf } from './hold-time.ts';

/** Where somebody is in choosing: the services, the office, the time, or stopped by a problem. */
export type BookingStep =
  | { readonly step: 'services' }
  | { readonly step: 'office'; readonly free: OfficesView['offices'] }
  | { readonly step: 'time'; readonly availability: AvailabilityView }
  | { readonly step: 'stopped'; readonly problem: Problem };

/** The step the address leads to, with what the page of that step shows. */
export async function bookingStep(
  api: PageLocals['api'],
  wanted: { services: readonly string[]; office: string | null },
): Promise<BookingStep> {
  if (wanted.services.length === 0) return { step: 'services' };
  if (wanted.office === null || wanted.office === '') {
    const listed = await callApi(api.api.v1.availability.offices.$get({ query: { services: wanted.services.join(',') } }), OfficesView);
    return listed.ok ? { step: 'office', free: listed.value.offices } : { step: 'stopped', problem: listed.problem };
  }
  const availability = await availabilityOf(api, { services: wanted.services, office: wanted.office });
  return availability.ok ? { step: 'time', availability: availability.value } : { step: 'stopped', problem: availability.problem };
}
