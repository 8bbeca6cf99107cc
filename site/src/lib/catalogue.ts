import * as z from 'zod';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import { type OfficeStatus, OfficeStatusView } from '#shared/contract/offices.ts';
import { OfficesList, ServicesView } from '#shared/contract/services.ts';
import { Signpost } from '#shared/county/signposts.ts';
import { mustCall, tryApi } from './call-api.ts';

type Api = PageLocals['api'];

const FoundServices = z.object({ services: z.array(z.object({ code: z.string() })), signposts: z.array(Signpost) });

/** The pack cannot change while a process runs, so what is read of it is read and checked once a process, not once a page. */
let allServices: Promise<ServicesView> | undefined;
let allOffices: Promise<z.infer<typeof OfficesList>> | undefined;

/** The services somebody looks for with their groups; everything for an empty search. */
export async function loadServices(api: Api, q = ''): Promise<ServicesView> {
  allServices ??= mustCall(api.api.v1.services.$get({ query: { q: '' } }), ServicesView);
  const all = await allServices;
  if (q === '') return all;
  const { services, signposts } = await mustCall(api.api.v1.services.$get({ query: { q } }), FoundServices);
  return {
    groups: all.groups,
    signposts,
    services: services.flatMap(({ code }) => all.services.find((service) => service.code === code) ?? []),
  };
}

/** All offices and clusters of the county. */
export async function loadOffices(api: Api): Promise<z.infer<typeof OfficesList>> {
  allOffices ??= mustCall(api.api.v1.offices.$get(), OfficesList);
  return allOffices;
}

/** Whether offices are open, by their codes. Empty while it cannot be told: the pages have the regular hours to show. */
export async function loadStatus(api: Api, offices: readonly { code: string }[]): Promise<ReadonlyMap<string, OfficeStatus>> {
  const query = { office: offices.map(({ code }) => code) };
  const answer = await tryApi(api.api.v1.offices.status.$get({ query }), OfficeStatusView);
  return new Map(answer.ok ? answer.value.offices.map((status) => [status.office, status]) : []);
}
