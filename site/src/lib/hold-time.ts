import type { PageLocals } from '#functions/resident/page-locals.ts';
import { HoldView as HoldContract, type HoldView } from '#shared/contract/appointments.ts';
import { AvailabilityView } from '#shared/contract/availability.ts';
import type { Offer, Problem } from '#shared/contract/problem.ts';
import { type ApiAnswer, callApi } from './call-api.ts';
import type { Choice } from './choose-time.ts';
import { matterHeaders, type ShownMatter } from './shown-matter.ts';

type Api = PageLocals['api'];

/** What a page needs of a refusal to say why and what else is free. */
export type Refusal = Pick<Problem, 'code' | 'alternatives' | 'retryAfterSeconds'>;

/** Who comes for what: the service codes of each person. `moves` is the access token of the appointment that is to be moved, whose own time counts as free. */
export type Visit = { readonly party: HoldView['party']; readonly moves?: string | undefined };

/** The horizon of one office for a visit; with `near` also the free times nearest to that one. */
export function availabilityOf(api: Api, { party, moves }: Visit, { office, near }: { office: string; near?: Choice }) {
  const wished = near === undefined ? {} : { near: `${near.day}T${near.start}` };
  const query = { services: party.map((codes) => codes.join(',')), office, ...wished };
  const { $get } = api.api.v1.availability;
  if (moves === undefined) return callApi($get({ query }), AvailabilityView);
  return callApi($get({ query: { ...query, moves: 'true' } }, { headers: matterHeaders(moves) }), AvailabilityView);
}

/** Reserves the chosen time; `replaces` is the hold it takes the place of, `shown` the matter the time was chosen for. */
export function holdTime(
  api: Api,
  { party, moves, choice, replaces, shown }: Visit & { choice: Choice; replaces?: string | undefined; shown?: ShownMatter | undefined },
): Promise<ApiAnswer<HoldView>> {
  const { office, day, start } = choice;
  const json = { party, office, day, start, ...(replaces === undefined ? {} : { replaces }) };
  const { $post } = api.api.v1.holds;
  if (moves === undefined) return callApi($post({ json }), HoldContract);
  return callApi($post({ json: { ...json, moves: true } }, { headers: matterHeaders(moves, shown) }), HoldContract);
}

/** Whether a refusal is that a time which was on offer cannot be had any more. */
export function isTimeLost(code: Problem['code']): boolean {
  return code === 'slot-taken' || code === 'time-closed' || code === 'hold-invalid';
}

/** Times to offer instead of a lost one: those the API named, else the nearest free ones of the same office; none to who keeps too many. */
export async function offersAfter(api: Api, lost: Visit & { problem: Refusal; choice: Choice }): Promise<readonly Offer[]> {
  if (lost.problem.code === 'too-many-holds') return [];
  const named = lost.problem.alternatives ?? [];
  if (named.length > 0) return named;
  const availability = await availabilityOf(api, lost, { office: lost.choice.office, near: lost.choice });
  return availability.ok ? (availability.value.nearest ?? []) : [];
}
