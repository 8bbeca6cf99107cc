import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endSession } from '#core/staff/session.ts';
import type { SessionStore } from '#core/staff/session-store.ts';
import { createStaffApp } from '#functions/staff/app.ts';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { createPortal } from './resident-portal.ts';
import { fileReport, memberOf, openStaffHarness, type StaffHarness } from './staff-harness.ts';

const site = openBuiltSite();
let harness: StaffHarness;
let app: ReturnType<typeof createStaffApp>;
let id: string;
let reads = 0;
beforeAll(async () => {
  const portal = await createPortal({ renderPage: site.renderPage });
  harness = openStaffHarness(portal);
  const { sessions } = harness.deps;
  const counted: SessionStore = {
    ...sessions,
    find: (...question) => {
      reads += 1;
      return sessions.find(...question);
    },
  };
  app = createStaffApp({ ...harness.deps, sessions: counted }, site.renderPage);
  id = (await fileReport(portal)).id;
});
afterAll(() => site.remove());

async function open(path: string, cookie: string) {
  reads = 0;
  const answer = await app.request(`https://staff.example${path}`, { headers: { cookie } });
  return { status: answer.status, reads };
}

describe('a session', () => {
  test.each(['/staff', '/staff/cases/ID', '/staff/api/queue'])('is read from the store once for all of %s', async (path) => {
    const cookie = await harness.cookieOf(memberOf('SC01', 'case-desk'));
    expect(await open(path.replace('ID', id), cookie)).toEqual({ status: 200, reads: 1 });
  });

  test('is asked for anew by every request, so that it opens nothing once it was ended', async () => {
    const cookie = await harness.cookieOf(memberOf('SC01', 'case-desk'));
    expect((await open('/staff', cookie)).status).toBe(200);
    const own = { ...harness.deps, sealClass: 'staff' } as const;
    const sealed = cookie.slice('__Host-staff='.length);
    const { id: session } = JSON.parse((await own.sealing.open({ class: 'staff', associatedData: 'session' }, sealed)) ?? '');
    await endSession(own, { id: session, member: memberOf('SC01', 'case-desk') });
    expect((await open('/staff', cookie)).status).toBe(303);
    expect((await open('/staff/api/queue', cookie)).status).toBe(401);
  });
});
