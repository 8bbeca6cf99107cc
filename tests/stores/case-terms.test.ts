import { describe, expect, it } from 'vitest';
import { advanceCase } from '#core/cases/advance-case.ts';
import { turnDeadlineStatus } from '#core/cases/turn-deadline-status.ts';
import { viewCase, viewQueueEntry } from '#core/cases/view-case.ts';
import { viewStaffCase } from '#core/cases/view-staff-case.ts';
import { CompiledCounty } from '#shared/county/county.ts';
import { createPortal } from '#tests/api/resident-portal.ts';
import { fileReport, memberOf, openStaffHarness } from '#tests/api/staff-harness.ts';
import { bearer } from '#tests/api/visitors.ts';
import { smallCounty } from '#tests/support/small-county.ts';

const [form] = smallCounty.forms;
const limit = { amount: 90, unit: 'calendar-days' };
const changed = {
  ...form,
  version: 2,
  name: { zh: '\u6539', en: 'Another name' },
  deadlines: { ...form?.deadlines, triage: limit, promised: limit },
  limits: { returns: 0, transfers: 0 },
  keepDays: 1,
};

describe('AP20 the terms of a case are those of the day it was filed', () => {
  it.each([
    ['a second version of its form', [changed]],
    ['its form removed', []],
  ])('%s moves nothing that was promised, and breaks nothing', async (_, forms) => {
    const portal = await createPortal();
    const { id, receipt } = await fileReport(portal);
    const { env: then, sealing } = portal.deps.booking;
    const env = { ...then, county: CompiledCounty.parse({ ...smallCounty, forms }) };
    const { cases } = portal.deps;
    const read = async () => {
      const caseFile = await cases.find(id);
      if (caseFile === undefined) throw new Error('the report is gone');
      return caseFile;
    };
    const views = async (on: typeof env) => {
      const deps = { env: on, cases, sealing };
      const queue = (await cases.listOpen('SC01')).cases.map((head) => viewQueueEntry(on, head));
      const staff = await viewStaffCase({ ...deps, readContent: async () => [], may: () => true }, await read());
      return { resident: await viewCase(deps, await read()), staff, queue };
    };
    expect(await views(env)).toEqual(await views(then));

    const actor = { by: 'staff', unit: 'SC01', name: 'n', id: 'i' } as const;
    const request = { actor, version: 1, request: 'a-request-of-mine', note: 'what is missing', transition: 'return' };
    const returned = await advanceCase({ env, cases, sealing }, await read(), request);
    expect(returned.ok && returned.value.case.state).toBe('returned');
    expect(await views(env)).toEqual(await views(then));
    const supplied = await advanceCase({ env, cases, sealing }, await read(), {
      ...request,
      actor: { by: 'resident' },
      version: 2,
      request: 'another-of-mine',
      transition: 'supply',
    });
    expect(supplied.ok && supplied.value.case.dueAt).toEqual((await read()).case.dueAt);

    portal.pass(14 * 24 * 60);
    expect(await turnDeadlineStatus({ env, cases }, id)).toBe(true);
    const refuse = { ...request, version: 3, request: 'the-third-of-mine', transition: 'refuse' };
    await advanceCase({ env, cases, sealing }, await read(), refuse);
    const { endedAt, eraseAt } = (await read()).case;
    expect([endedAt, eraseAt]).toEqual([portal.now(), portal.now().getTime() / 1_000 + 365 * 86_400]);

    const later = await createPortal({ county: env.county });
    const harness = openStaffHarness(later, cases);
    const desk = await harness.cookieOf(memberOf('SC01', 'case-desk'));
    for (const path of ['/staff/api/queue', `/staff/api/cases/${id}`])
      expect((await harness.send('GET', path, { cookie: desk })).status).not.toBe(500);
    expect((await portal.post('/lookup', { receipt })).status).toBe(200);
  });
});

describe('AP20 a case filed near the end of the known holidays', () => {
  it('has a provisional deadline in the year that is not known, on every view and in the queue', async () => {
    const portal = await createPortal();
    portal.setNow('2026-12-30T02:00:00Z');
    const harness = openStaffHarness(portal);
    const { access, id } = await fileReport(portal);
    const desk = await harness.cookieOf(memberOf('SC01', 'case-desk'));
    const { matter } = await (await portal.get('/matter', bearer(access))).json();
    expect(matter.clocks.map(({ lastDay, provisional }: { lastDay: string; provisional: boolean }) => [lastDay, provisional])).toEqual([
      ['2026-12-31', false],
      ['2027-01-06', true],
    ]);
    for (const transition of ['accept', 'message', 'close']) {
      const { version } = (await portal.deps.cases.find(id))?.case ?? { version: 0 };
      expect([transition, (await harness.advance(desk, id, { transition, version })).status]).toEqual([transition, 200]);
      portal.pass(1);
    }
    for (const path of ['/staff/api/queue', `/staff/api/cases/${id}`])
      expect((await harness.send('GET', path, { cookie: desk })).status).toBe(200);
  });
});
