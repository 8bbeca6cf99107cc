import { randomBytes } from 'node:crypto';
import { beginSession, sealSession } from '#core/staff/session.ts';
import type { StaffMember } from '#core/staff/staff-member.ts';
import { createStaffApp, type RenderStaffPage } from '#functions/staff/app.ts';
import { type StaffDeps, staffDepsOn } from '#functions/staff/deps.ts';
import { FiledView } from '#shared/contract/reports.ts';
import type { StaffRole } from '#shared/contract/staff-roles.ts';
import type { ResidentPortal } from './resident-portal.ts';

export const answers = {
  story: 'The lamp in the yard is broken',
  where: { township: 'SC01-0', village: '', note: '' },
  'name-or-not': 'anonymous',
};

/** Files a report at the station of a township and gives its receipt, its access and its number for staff. */
export async function fileReport(portal: ResidentPortal, over: object = {}) {
  const { gate } = await (await portal.post('/reports/gate', { form: 'R01', hazards: [] })).json();
  const answer = await portal.post('/reports', { form: 'R01', gate, answers: { ...answers, ...over } });
  if (answer.status !== 201) throw new Error(`not filed: ${await answer.text()}`);
  const filed = FiledView.parse(await answer.json());
  const { cases } = await portal.deps.cases.listOpen(filed.case.unit);
  const newest = cases
    .toSorted((one, other) => Number(other.filedAt) - Number(one.filedAt))
    .find((head) => head.filedAt.toISOString() === filed.case.filedAt && !known.has(head.id));
  if (newest === undefined) throw new Error('the report is in nobody’s queue');
  known.add(newest.id);
  return { ...filed, id: newest.id };
}

const known = new Set<string>();

/** The staff app over the very table and keys of a portal; `cases` is another way to the same table, such as one that breaks. */
export function openStaffHarness(portal: ResidentPortal, cases = portal.deps.cases, renderPage: RenderStaffPage = emptyPage) {
  const { platform } = portal;
  const identity: StaffDeps['identity'] = {
    begin: async () => ({ url: new URL('https://issuer.example/sign-in'), pending: { state: 's', nonce: 'n', verifier: 'v' } }),
    finish: async () => undefined,
    leave: async () => undefined,
  };
  const surroundings = { identity, log: portal.deps.log, origin: 'https://staff.example', newId: () => 'request-id' };
  const deps: StaffDeps = { ...staffDepsOn(platform, surroundings), cases };
  const app = createStaffApp(deps, renderPage);
  const send = async (method: string, path: string, { cookie = '', body }: { cookie?: string; body?: unknown } = {}) => {
    const event = { version: '2.0', requestContext: { requestId: 'request-id', http: { sourceIp: '192.0.2.1' } } };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { cookie, 'content-type': 'application/json' };
    return app.request(path, { method, ...content, headers }, { event });
  };
  /** The cookie of somebody who has just signed in. */
  const cookieOf = async (member: StaffMember) => {
    const own = { ...deps, sealClass: 'staff' } as const;
    return `__Host-staff=${await sealSession(own, await beginSession(own, { member, idToken: undefined }))}`;
  };
  const advance = async (cookie: string, id: string, over: object) =>
    send('POST', `/staff/api/cases/${id}/transitions`, { cookie, body: { request: newRequest(), note: 'words', ...over } });
  return { app, deps, send, cookieOf, advance };
}

const emptyPage: RenderStaffPage = async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });

export type StaffHarness = ReturnType<typeof openStaffHarness>;

export function memberOf(unit: string, ...roles: StaffRole[]): StaffMember {
  return { sub: `sub-${unit}-${roles.join('-')}`, name: '\u9646\u77e5\u884c', unit, roles };
}

export const newRequest = () => randomBytes(12).toString('hex');
