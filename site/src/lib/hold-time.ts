import type { PageLocals } from '#functions/resident/page-locals.ts';
import { HoldView as HoldContract, type HoldView } from '#shared/contract/appointments.ts';
import { AvailabilityView } from '#shared/contract/availability.ts';
import type { Offer, Problem } from '#shared/contract/problem.ts';
import { type ApiAnswer, callApi } from './call-api.ts';
import { type Choice, nearestFree } from './choose-time.ts';

type Api = PageLocals['api'];

/** The horizon of one office for a visit. */
export function availabilityOf(api: Api, query: { services: readonly string[]; office: string }) {
  return callApi(api.api.v1.availability.$get({ query: { services: query.services.join(','), office: query.office } }), AvailabilityView);
}

/** Reserves the chosen time; `replaces` is the hold it takes the place of. */
export function holdTime(
  api: Api,
  wanted: { services: readonly string[]; choice: Choice; replaces: string | undefined },
): Promise<ApiAnswer<HoldView>> {
  const { choice, replaces } = wanted;
  const json = {
    services: [...wanted.services],
    office: choice.office,
    day: choice.day,
    start: choice.start,
    ...(replaces === undefined ? {} : { replaces }),
  };
  return callApi(api.api.v1.holds.$post({ json }), HoldContract);
}

/** Times to offer instead of a lost one: those the API named, else the nearest free ones of the same office. */
export async function offersAfter(
  api: Api,
  lost: { problem: Problem; services: readonly string[]; choice: Choice },
): Promise<readonly Offer[]> {
  const named = lost.problem.alternatives ?? [];
  if (named.length > 0) return named;
  const availability = await availabilityOf(api, { services: lost.services, office: lost.choice.office });
  return availability.ok ? nearestFree(availability.value, lost.choice) : [];
}
