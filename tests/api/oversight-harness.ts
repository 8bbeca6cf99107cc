import type { Case } from '#core/cases/case.ts';
import type { CaseType } from '#core/cases/case-type.ts';
import type { SignedIn } from '#core/staff/identity-provider.ts';
import type { StaffMember } from '#core/staff/staff-member.ts';
import { createOversightApp, type RenderOversightPage } from '#functions/oversight/app.ts';
import { type OversightDeps, oversightDepsOn } from '#functions/oversight/deps.ts';
import { aCase, filed } from '#tests/stores/case-fixture.ts';
import { fixtureType } from '#tests/support/fixture-case-type.ts';
import { createPortal } from './resident-portal.ts';

const event = { version: '2.0', requestContext: { requestId: 'request-id', http: { sourceIp: '192.0.2.1' } } };
const emptyPage: RenderOversightPage = async (request) =>
  new Response(`a page of ${new URL(request.url).pathname}`, { headers: { 'content-type': 'text/html' } });

type Options = { readonly complaints?: CaseType; readonly renderPage?: RenderOversightPage };

/** A portal with the oversight app over its tables and keys. The table of complaints holds cases of a type of the tests' own, unless another is given. */
export async function openOversightHarness({ complaints = fixtureType, renderPage = emptyPage }: Options = {}) {
  const portal = await createPortal({ caseTypes: { complaints } });
  /** Whom the issuer vouches for at the next sign-in. */
  const issuer: { answer: SignedIn | undefined } = { answer: undefined };
  const identity: OversightDeps['identity'] = {
    begin: async (returnTo) => ({
      url: new URL(`https://issuer.example/sign-in?to=${returnTo.pathname}`),
      pending: { state: 's', nonce: 'n', verifier: 'v' },
    }),
    finish: async () => issuer.answer,
    leave: async () => undefined,
  };
  const surroundings = { identity, log: portal.deps.log, origin: 'https://staff.example', newId: () => 'request-id' };
  const app = createOversightApp(oversightDepsOn(portal.platform, surroundings), renderPage);
  const get = async (path: string, cookie = '') => app.request(path, { headers: { cookie } }, { event });
  const post = async (path: string, body: unknown, cookie = '') =>
    app.request(path, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) }, { event });
  /** Leaves for the issuer and comes back as this person. */
  const signIn = async (member: StaffMember) => {
    issuer.answer = { claims: member, idToken: 'the id token' };
    const away = await get('/oversight/sign-in');
    const back = await get('/oversight/signed-in?code=c&state=s', pairOf(away, '__Host-oversight-sign-in'));
    return { away, back, session: pairOf(back, '__Host-oversight') };
  };
  const fileComplaint = (over: Partial<Case> = {}) => {
    const at = portal.now();
    const fresh = { kind: 'fixture', state: 'new', unit: 'small-petitions', firstUnit: 'small-petitions', filedAt: at, updatedAt: at };
    return filed(portal.platform.stores.complaints.cases, aCase({ ...fresh, ...over }));
  };
  return { portal, app, get, post, signIn, fileComplaint };
}

export type OversightHarness = Awaited<ReturnType<typeof openOversightHarness>>;

/** Name and value of a cookie an answer sets; empty when it sets none. */
function pairOf(response: Response, name: string): string {
  const line = response.headers.getSetCookie().find((each) => each.startsWith(`${name}=`));
  return line?.split(';')[0] ?? '';
}
