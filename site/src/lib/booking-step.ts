import type { PageLocals } from '#functions/resident/page-locals.ts';
import { type AvailabilityView, OfficesView } from '#shared/contract/availability.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { callApi } from './call-api.ts';
import { availabilityOf, type Visit } from './hold-time.ts';

/** Where somebody is in choosing: the services, the office, the time, or stopped by a problem. */
export type BookingStep =
  | { readonly step: 'services' }
  | { readonly step: 'office'; readonly free: OfficesView['offices'] }
  | { readonly step: 'time'; readonly availability: AvailabilityView }
  | { readonly step: 'stopped'; readonly problem: Problem };

/** As `bookingStep`; an office that will not do leads back to the choice of offices, with what is wrong about it. */
export async function bookingStepOrOffices(
  api: PageLocals['api'],
  wish: Visit & { office: string | null },
): Promise<{ readonly step: BookingStep; readonly problem?: Problem }> {
  const step = await bookingStep(api, wish);
  if (step.step !== 'stopped') return { step };
  const isAboutOffice = step.problem.code === 'office-unknown' || step.problem.code === 'office-not-for-service';
  return { step: isAboutOffice ? await bookingStep(api, { ...wish, office: null }) : step, problem: step.problem };
}

/** The step the address leads to, with what the page of that step shows. */
export async function bookingStep(
  api: PageLocals['api'],
  { party, moves, office }: Visit & { office: string | null },
): Promise<BookingStep> {
  if (party.flat().length === 0) return { step: 'services' };
  if (office === null || office === '') {
    const services = party.map((codes) => codes.join(','));
    const listed = await callApi(api.api.v1.availability.offices.$get({ query: { services } }), OfficesView);
    return listed.ok ? { step: 'office', free: listed.value.offices } : { step: 'stopped', problem: listed.problem };
  }
  const availability = await availabilityOf(api, { party, moves }, { office });
  return availability.ok ? { step: 'time', availability: availability.value } : { step: 'stopped', problem: availability.problem };
}
