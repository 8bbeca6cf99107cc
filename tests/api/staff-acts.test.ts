import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCaseStore } from '#adapters/dynamo/case-store.ts';
import { type CaseState, caseActs, caseStates } from '#core/cases/case-machine.ts';
import { reportCase } from '#core/reports/report-case.ts';
import { brokenConnection, faultyClient } from '#tests/stores/faulty-client.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness, type StaffHarness } from './staff-harness.ts';
import { bearer } from './visitors.ts';

let portal: ResidentPortal;
let harness: StaffHarness;
let desk: string;
let colleague: string;
beforeAll(async () => {
  portal = await createPortal();
  harness = openStaffHarness(portal);
});
beforeEach(async () => {
  desk = await harness.cookieOf(memberOf('SC01', 'case-desk'));
  colleague = await harness.cookieOf(memberOf('SC01', 'station-leader'));
});

type Filed = Awaited<ReturnType<typeof fileReport>>;

const eventsOf = async (id: string) => (await portal.deps.cases.find(id))?.events.map(({ type }) => type);
const versionOf = async (id: string) => (await portal.deps.cases.find(id))?.case.version ?? 0;

/** One act by whoever may do it; the status of the answer. */
async function perform({ id, access }: Filed, act: string, over: object = {}): Promise<number> {
  const body = { act, version: await versionOf(id), request: newRequest(), words: 'words', toUnit: 'SC02', ...over };
  if (act === 'supply' || act === 'reply') return (await portal.post('/matter/act', body, bearer(access))).status;
  return (await harness.advance(desk, id, body)).status;
}

const wayTo: Readonly<Record<CaseState, readonly string[]>> = {
  submitted: [],
  returned: ['return'],
  accepted: ['accept'],
  refused: ['refuse'],
  closed: ['accept', 'close'],
};

async function caseIn(state: CaseState): Promise<Filed> {
  const filed = await fileReport(portal);
  for (const act of wayTo[state]) if ((await perform(filed, act)) !== 200) throw new Error(`could not ${act}`);
  return filed;
}

/** What was decided: from each state, where each act leads. Everything else is refused. */
const decided: Readonly<Record<CaseState, Readonly<Partial<Record<(typeof caseActs)[number], CaseState>>>>> = {
  submitted: { accept: 'accepted', return: 'returned', refuse: 'refused', transfer: 'submitted', message: 'submitted', reply: 'submitted' },
  returned: { supply: 'submitted', message: 'returned', reply: 'returned' },
  accepted: { return: 'returned', transfer: 'submitted', message: 'accepted', reply: 'accepted', close: 'closed' },
  refused: {},
  closed: {},
};

describe('every act in every state', () => {
  const cells = caseStates.flatMap((state) => caseActs.map((act) => ({ state, act })));
  test.each(cells)('$act of a case that is $state', async ({ state, act }) => {
    const filed = await caseIn(state);
    const before = await portal.deps.cases.find(filed.id);
    const to = decided[state][act];
    expect(await perform(filed, act)).toBe(to === undefined ? 409 : 200);
    const after = await portal.deps.cases.find(filed.id);
    if (to === undefined) expect(after).toEqual(before);
    else expect([after?.case.state, after?.events.length]).toEqual([to, (before?.events.length ?? 0) + 1]);
  });

  test('completed after it was accepted it is accepted again, after a transfer it waits for the new office', async () => {
    const filed = await caseIn('accepted');
    await perform(filed, 'return');
    await perform(filed, 'supply');
    expect((await portal.deps.cases.find(filed.id))?.case.state).toBe('accepted');
  });

  test('it can be returned once and passed on once, and needs words wherever the other side needs them', async () => {
    const filed = await caseIn('returned');
    await perform(filed, 'supply');
    expect(await perform(filed, 'return')).toBe(409);
    for (const act of ['refuse', 'transfer', 'message', 'reply'])
      expect([act, await perform(filed, act, { words: ' \n' })]).toEqual([act, 422]);
    for (const toUnit of ['SC01', 'SC99', undefined]) expect([toUnit, await perform(filed, 'transfer', { toUnit })]).toEqual([toUnit, 404]);
    expect(await perform(filed, 'transfer')).toBe(200);
    const next = await harness.cookieOf(memberOf('SC02', 'case-desk'));
    const again = await harness.advance(next, filed.id, { act: 'transfer', version: await versionOf(filed.id), toUnit: 'SC01' });
    expect(await again.json()).toMatchObject({ code: 'no-more-transfers' });
  });
});

describe('the same transition', () => {
  test('pressed twice is one event, answered alike', async () => {
    const { id } = await fileReport(portal);
    const pressed = { act: 'accept', version: 1, request: newRequest() };
    const [first, second] = await Promise.all([harness.advance(desk, id, pressed), harness.advance(desk, id, pressed)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await first.text()).toBe(await second.text());
    expect((await harness.advance(desk, id, pressed)).status).toBe(200);
    expect(await eventsOf(id)).toEqual(['filed', 'accepted']);
  });

  test('by two clerks at once is done by one; the other is told and has changed nothing', async () => {
    const { id } = await fileReport(portal);
    const answers = await Promise.all([
      harness.advance(desk, id, { act: 'accept', version: 1 }),
      harness.advance(colleague, id, { act: 'accept', version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({ code: 'changed-meanwhile' });
    expect(await eventsOf(id)).toEqual(['filed', 'accepted']);
  });

  test('by a dozen clerks, each with another act, is exactly one of them', async () => {
    const { id } = await fileReport(portal);
    const acts = ['accept', 'return', 'refuse', 'transfer', 'message'];
    const wishes = Array.from({ length: 12 }, (_, index) =>
      harness.advance(index % 2 ? desk : colleague, id, { act: acts[index % 5], version: 1, toUnit: 'SC02' }),
    );
    const done = (await Promise.all(wishes)).filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test.each([1, 3, 8])('whose answer is lost %i times by the store, repeated, is one event', async (times) => {
    const { id } = await fileReport(portal);
    const { client } = faultyClient(
      portal.table,
      'TransactWriteItemsCommand',
      Array.from({ length: times }, () => ({ lost: brokenConnection() })),
    );
    const broken = openStaffHarness(portal, createCaseStore({ client, tableName: portal.table.tableName, env: portal.deps.booking.env }, reportCase));
    const pressed = { act: 'accept', version: 1, request: newRequest() };
    for (let tries = 0; tries < 4; tries += 1) await broken.advance(desk, id, pressed);
    const last = await broken.advance(desk, id, pressed);
    expect(last.status).toBe(200);
    expect(await eventsOf(id)).toEqual(['filed', 'accepted']);
  });

  test('of the resident, sent twice, is one message; one written on an older state is told so', async () => {
    const { id, access } = await fileReport(portal);
    const sent = { act: 'reply', version: 1, request: newRequest(), words: 'hello' };
    const answers = await Promise.all([portal.post('/matter/act', sent, bearer(access)), portal.post('/matter/act', sent, bearer(access))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await eventsOf(id)).toEqual(['filed', 'reply']);
    const older = await portal.post('/matter/act', { ...sent, request: newRequest() }, bearer(access));
    expect(await older.json()).toMatchObject({ code: 'changed-meanwhile' });
    expect(await eventsOf(id)).toEqual(['filed', 'reply']);
  });
});
