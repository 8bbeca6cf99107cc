import type { PageLocals } from '#functions/resident/page-locals.ts';
import { OfficesList, ServicesView } from '#shared/contract/services.ts';
import { mustCall } from './call-api.ts';

type Api = PageLocals['api'];

/** The services somebody looks for with their groups; everything for an empty search. */
export function loadServices(api: Api, q = '') {
  return mustCall(api.api.v1.services.$get({ query: { q } }), ServicesView);
}

export function loadOffices(api: Api) {
  return mustCall(api.api.v1.offices.$get(), OfficesList);
}
