import type { PageLocals } from '#functions/resident/page-locals.ts';
export async function probe(locals: PageLocals) {
  const a = await locals.api.api.v1.availability.$get({ query: { services: 'ID2', office: 'WC01' } });
  const b = await locals.api.api.v1.services.$get({ query: { q: '' } });
  const c = await locals.api.api.v1.services[':code'].$get({ param: { code: 'ID2' } });
  const d = await locals.api.api.v1.matter.$get({}, { headers: { authorization: 'x' } });
  const e = await locals.api.api.v1.holds.$post({ json: { services: ['ID2'], office: 'x', day: '2026-01-01', start: '09:00' } });
  const f = await locals.api.api.v1.matter.cancel.$post({}, { headers: { authorization: 'x' } });
  const g = await locals.api.api.v1.offices.$get();
  const h = await locals.api.api.v1.appointments.check.$post({ json: { for: '', name: '', documentType: '', documentNumber: '', consentIdentity: false } });
  return [a, b, c, d, e, f, g, h];
}
