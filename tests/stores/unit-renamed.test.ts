import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createResidentApp } from '#functions/resident/app.ts';
import { residentDepsOn } from '#functions/resident/deps.ts';
import { CompiledCounty } from '#shared/county/county.ts';
import { answers, fileReport, memberOf, newRequest, openStaffHarness } from '#tests/api/staff-harness.ts';
import { bearer } from '#tests/api/visitors.ts';
import { openWorkerHarness, type WorkerHarness } from '#tests/api/worker-harness.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { smallCounty } from '#tests/support/small-county.ts';

const site = openBuiltSite();
let harness: WorkerHarness;
beforeAll(async () => {
  harness = await openWorkerHarness();
});
afterAll(async () => {
  await harness.close();
  site.remove();
});

const station = { zh: '\u65b0\u6e56\u6d3e\u51fa\u6240', en: 'New Lake Station' };
const letters = { zh: '\u7fa4\u4f17\u6765\u4fe1\u529e', en: 'Letters Office' };
const renamed = new Map([
  ['SC01', { name: station, shortName: station, mailbox: 'new-lake@staff.small.example' }],
  ['small-petitions', { name: letters, shortName: letters, mailbox: 'people@staff.small.example' }],
]);

/** The county after the station and the department were renamed; with another code for the department, too. */
function countyWith(code: 'small-petitions' | 'small-letters'): CompiledCounty {
  const { units, offices, forms } = smallCounty;
  return CompiledCounty.parse({
    ...smallCounty,
    units: units.map((unit) => ({ ...unit, ...renamed.get(unit.code), code: unit.code === 'small-petitions' ? code : unit.code })),
    offices: offices.map((office) => (office.code === 'SC01' ? { ...office, name: station, shortName: station } : office)),
    forms: forms.map((form) => (form.code === 'R02' ? { ...form, routing: [{ by: 'unit', unit: code }] } : form)),
  });
}

/** Everything that runs on this pack, over the very stores, keys and clock of the portal. */
function portalWith(county: CompiledCounty) {
  const { portal, deps } = harness;
  const platform = { ...portal.platform, env: { ...portal.platform.env, county } };
  const { log, origins, newId, readSearch } = portal.deps;
  const app = createResidentApp(residentDepsOn(platform, { log, origins, newId, readSearch }), site.renderPage);
  const event = { version: '2.0', requestContext: { requestId: 'request-id', http: { sourceIp: '192.0.2.1' } } };
  const request = (method: string, path: string, { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {}) =>
    app.request(
      path,
      {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      { event },
    );
  const staff = openStaffHarness({ ...portal, platform }, portal.deps.cases, site.renderPage);
  const workers = { ...deps, notifying: { ...deps.notifying, env: platform.env } };
  return { request, staff, workers };
}

async function textOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  return withoutEntities((await answer.text()).replaceAll(/<[^>]*>/g, '\n')).replaceAll(/\s+/g, ' ');
}

const bodyOf = async (answer: { text: () => Promise<string> }): Promise<ReturnType<typeof JSON.parse>> => JSON.parse(await answer.text());
const clocksIn = async (answer: { text: () => Promise<string> }) => (await bodyOf(answer)).matter.clocks;
const queueOf = async (staff: ReturnType<typeof openStaffHarness>, unit: string) => {
  const answer = await staff.send('GET', '/staff/api/queue', { cookie: await staff.cookieOf(memberOf(unit, 'case-desk')) });
  expect(answer.status).toBe(200);
  return (await bodyOf(answer)).cases.map(({ id }: { id: string }) => id);
};

describe('AP21 AP24 a unit that is renamed', () => {
  it.each(['small-petitions', 'small-letters'] as const)(
    'its code being %s then: a case filed before keeps its promise, and its pages, queues, transfers and mail go on',
    async (code) => {
      const { portal } = harness;
      portal.setNow('2026-03-02T02:00:00Z');
      const filed = await fileReport(portal);
      const passedOn = await fileReport(portal);
      const before = openStaffHarness(portal);
      const oldDesk = await before.cookieOf(memberOf('SC01', 'case-desk'));
      const transfer = { transition: 'transfer', version: 1, request: newRequest(), toUnit: 'small-petitions' };
      expect((await before.advance(oldDesk, passedOn.id, transfer)).status).toBe(200);
      const clocks = await clocksIn(await portal.get('/matter', bearer(filed.access)));

      const { request, staff, workers } = portalWith(countyWith(code));
      const access = bearer(filed.access);
      expect(await clocksIn(await request('GET', '/api/v1/matter', access))).toEqual(clocks);
      for (const { receipt } of [filed, passedOn])
        expect((await request('POST', '/api/v1/lookup', { body: { receipt } })).status).toBe(200);
      const english = { 'accept-language': 'en' };
      const page = await textOf(await request('GET', '/matter', { headers: { ...english, cookie: `__Host-matter=${filed.access}` } }));
      expect(page).toContain('New Lake Station');
      const other = await textOf(await request('GET', '/matter', { headers: { ...english, cookie: `__Host-matter=${passedOn.access}` } }));
      // The pages of one process keep the names they read first: those are asked for under the first pack alone.
      if (code === 'small-petitions') expect(other).toContain('Letters Office');

      const desk = await staff.cookieOf(memberOf('SC01', 'case-desk'));
      expect(await queueOf(staff, 'SC01')).toContain(filed.id);
      expect(await queueOf(staff, 'SC01')).not.toContain(passedOn.id);
      expect((await queueOf(staff, code)).includes(passedOn.id)).toBe(code === 'small-petitions');
      expect((await before.advance(desk, passedOn.id, transfer)).status, 'its answer was lost').toBe(200);
      const another = { ...transfer, request: newRequest() };
      expect((await before.advance(desk, passedOn.id, another)).status, 'not theirs any more').toBe(404);
      for (const path of ['/staff', `/staff/cases/${filed.id}`])
        expect((await staff.app.request(`https://staff.example${path}`, { headers: { cookie: desk } })).status).toBe(200);

      const moved = { transition: 'transfer', version: 1, toUnit: code };
      expect((await staff.advance(desk, filed.id, moved)).status).toBe(200);
      expect(await queueOf(staff, code)).toContain(filed.id);
      if (code === 'small-letters') {
        const gone = { transition: 'transfer', version: 1, toUnit: 'small-petitions' };
        const refused = await staff.advance(desk, (await fileReport(portal)).id, gone);
        expect([refused.status, (await bodyOf(refused)).code]).toEqual([422, 'invalid-fields']);
      }

      await harness.stream();
      portal.setNow('2026-03-04T02:00:00Z');
      const sent = harness.outbox.list().length;
      await harness.tick(workers);
      expect(await harness.change(await harness.stream(), workers)).toEqual({ batchItemFailures: [] });
      const recipients = harness.outbox.list().slice(0, harness.outbox.list().length - sent);
      const toLetters = recipients.filter(({ to }) => to.includes('people@staff.small.example'));
      expect(toLetters, 'of those with the unit').toHaveLength(code === 'small-petitions' ? 2 : 1);
      expect(recipients.flatMap(({ to }) => to)).not.toContain('letters@staff.small.example');
    },
  );

  it('does not make a repeated filing another one', async () => {
    const { portal } = harness;
    portal.setNow('2026-03-02T02:00:00Z');
    const { gate } = await (await portal.post('/reports/gate', { form: 'R01', hazards: [] })).json();
    const body = { form: 'R01', gate, answers };
    const first = await (await portal.post('/reports', body)).json();
    const { request } = portalWith(countyWith('small-petitions'));
    const again = await request('POST', '/api/v1/reports', { body });
    expect([again.status, (await bodyOf(again)).receipt]).toEqual([201, first.receipt]);
  });
});
