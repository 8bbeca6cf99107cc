import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import { statesOf } from '#shared/contract/machine.ts';
import {
  type ReportResidentTransition,
  type ReportStaffTransition,
  type ReportState,
  reportMachine,
} from '#shared/contract/transitions.ts';
import { brokenConnection, faultyClient } from '#tests/stores/faulty-client.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness, type StaffHarness } from './staff-harness.ts';
import { bearer } from './visitors.ts';

let portal: ResidentPortal;
let harness: StaffHarness;
let desk: string;
let colleague: string;
let neighbour: string;
beforeAll(async () => {
  portal = await createPortal();
  harness = openStaffHarness(portal);
});
beforeEach(async () => {
  desk = await harness.cookieOf(memberOf('SC01', 'case-desk'));
  colleague = await harness.cookieOf(memberOf('SC01', 'station-leader'));
  neighbour = await harness.cookieOf(memberOf('SC02', 'case-desk'));
});

/** The portal's cases by way of another client. */
const casesOver = (client: DynamoDBClient) =>
  openStores({ main: portal.table.tableName }, { client, env: portal.platform.env, keepPersonalDays: 90 }).main.cases;

type Filed = Awaited<ReturnType<typeof fileReport>>;

const eventsOf = async (id: string) => (await portal.deps.cases.find(id))?.events.map(({ type }) => type);
const versionOf = async (id: string) => (await portal.deps.cases.find(id))?.case.version ?? 0;

/** One transition by whoever may do it; the status of the answer. */
async function perform({ id, access }: Filed, transition: string, over: object = {}): Promise<number> {
  const body = { transition, version: await versionOf(id), request: newRequest(), note: 'words', toUnit: 'SC02', ...over };
  if (transition === 'supply' || transition === 'reply') return (await portal.post('/matter/transitions', body, bearer(access))).status;
  return (await harness.advance(desk, id, body)).status;
}

const wayTo: Readonly<Record<ReportState, readonly string[]>> = {
  submitted: [],
  returned: ['return'],
  accepted: ['accept'],
  refused: ['refuse'],
  closed: ['accept', 'close'],
};

async function caseIn(state: ReportState): Promise<Filed> {
  const filed = await fileReport(portal);
  for (const transition of wayTo[state]) if ((await perform(filed, transition)) !== 200) throw new Error(`could not ${transition}`);
  return filed;
}

/** What was decided: from each state, where each transition leads. Everything else is refused. */
type Decided = Readonly<Partial<Record<ReportStaffTransition | ReportResidentTransition, ReportState>>>;
const decided: Readonly<Record<ReportState, Decided>> = {
  submitted: { accept: 'accepted', return: 'returned', refuse: 'refused', transfer: 'submitted', message: 'submitted', reply: 'submitted' },
  returned: { supply: 'submitted', message: 'returned', reply: 'returned' },
  accepted: { return: 'returned', transfer: 'submitted', message: 'accepted', reply: 'accepted', close: 'closed' },
  refused: {},
  closed: {},
};

const transitions: (keyof Decided)[] = ['accept', 'return', 'supply', 'refuse', 'transfer', 'message', 'reply', 'close'];

describe('every transition in every state', () => {
  const cells = statesOf(reportMachine).flatMap((state) => transitions.map((transition) => ({ state, transition })));
  test('is decided here', () => {
    expect(transitions.toSorted()).toEqual(Object.keys(reportMachine.transitions).toSorted());
  });

  test.each(cells)('$transition of a case that is $state', async ({ state, transition }) => {
    const filed = await caseIn(state);
    const before = await portal.deps.cases.find(filed.id);
    const to = decided[state][transition];
    expect(await perform(filed, transition)).toBe(to === undefined ? 409 : 200);
    const after = await portal.deps.cases.find(filed.id);
    if (to === undefined) expect(after).toEqual(before);
    else expect([after?.case.state, after?.events.length]).toEqual([to, (before?.events.length ?? 0) + 1]);
  });

  test('completed after it was accepted it is accepted again', async () => {
    const filed = await caseIn('accepted');
    await perform(filed, 'return');
    await perform(filed, 'supply');
    expect((await portal.deps.cases.find(filed.id))?.case.state).toBe('accepted');
  });

  test('completed after it was accepted and passed on it waits for the new office, which had not accepted it', async () => {
    const filed = await caseIn('accepted');
    await perform(filed, 'transfer');
    const back = { transition: 'return', version: await versionOf(filed.id) };
    expect((await harness.advance(neighbour, filed.id, back)).status).toBe(200);
    expect(await perform(filed, 'supply')).toBe(200);
    expect((await portal.deps.cases.find(filed.id))?.case).toMatchObject({ state: 'submitted', unit: 'SC02' });
  });

  test('a transition of staff is none of the resident, nor the other way round', async () => {
    const filed = await caseIn('submitted');
    const body = { version: 1, request: newRequest(), note: 'words' };
    const asResident = await portal.post('/matter/transitions', { ...body, transition: 'accept' }, bearer(filed.access));
    const asStaff = await harness.advance(desk, filed.id, { ...body, transition: 'reply' });
    expect([asResident.status, asStaff.status]).toEqual([422, 422]);
    expect(await eventsOf(filed.id)).toEqual(['filed']);
  });

  test('it can be returned once and passed on once, and needs words wherever the other side needs them', async () => {
    const filed = await caseIn('returned');
    await perform(filed, 'supply');
    expect(await perform(filed, 'return')).toBe(409);
    for (const transition of ['refuse', 'transfer', 'message', 'reply'])
      expect([transition, await perform(filed, transition, { note: ' \n' })]).toEqual([transition, 422]);
    for (const toUnit of ['SC01', 'SC99', undefined]) {
      const body = { transition: 'transfer', version: await versionOf(filed.id), toUnit };
      const errors = [{ pointer: '/toUnit', code: 'toUnit.unknown' }];
      expect(await (await harness.advance(desk, filed.id, body)).json()).toMatchObject({ status: 422, code: 'invalid-fields', errors });
      const blank = await harness.advance(desk, filed.id, { ...body, note: ' \n' });
      expect(await blank.json()).toMatchObject({ errors: [...errors, { pointer: '/note', code: 'note.missing' }] });
    }
    expect(await perform(filed, 'transfer')).toBe(200);
    const again = await harness.advance(neighbour, filed.id, {
      transition: 'transfer',
      version: await versionOf(filed.id),
      toUnit: 'SC01',
    });
    expect(await again.json()).toMatchObject({ code: 'no-more-transfers' });
  });
});

describe('the same transition', () => {
  test('pressed twice is one event, answered alike', async () => {
    const { id } = await fileReport(portal);
    const pressed = { transition: 'accept', version: 1, request: newRequest() };
    const [first, second] = await Promise.all([harness.advance(desk, id, pressed), harness.advance(desk, id, pressed)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await first.text()).toBe(await second.text());
    expect((await harness.advance(desk, id, pressed)).status).toBe(200);
    expect(await eventsOf(id)).toEqual(['filed', 'accepted']);
  });

  test('by two clerks at once is done by one; the other is told and has changed nothing', async () => {
    const { id } = await fileReport(portal);
    const answers = await Promise.all([
      harness.advance(desk, id, { transition: 'accept', version: 1 }),
      harness.advance(colleague, id, { transition: 'accept', version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({ code: 'changed-meanwhile' });
    expect(await eventsOf(id)).toEqual(['filed', 'accepted']);
  });

  test('by a dozen clerks, each with another transition, is exactly one of them', async () => {
    const { id } = await fileReport(portal);
    const transitions = ['accept', 'return', 'refuse', 'transfer', 'message'];
    const wishes = Array.from({ length: 12 }, (_, index) =>
      harness.advance(index % 2 ? desk : colleague, id, { transition: transitions[index % 5], version: 1, toUnit: 'SC02' }),
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
    const broken = openStaffHarness(portal, casesOver(client));
    const pressed = { transition: 'accept', version: 1, request: newRequest() };
    for (let tries = 0; tries < 4; tries += 1) await broken.advance(desk, id, pressed);
    const last = await broken.advance(desk, id, pressed);
    expect(last.status).toBe(200);
    expect(await eventsOf(id)).toEqual(['filed', 'accepted']);
  });

  test('of the resident, sent twice, is one message; one written on an older state is told so', async () => {
    const { id, access } = await fileReport(portal);
    const sent = { transition: 'reply', version: 1, request: newRequest(), note: 'hello' };
    const answers = await Promise.all([
      portal.post('/matter/transitions', sent, bearer(access)),
      portal.post('/matter/transitions', sent, bearer(access)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await eventsOf(id)).toEqual(['filed', 'reply']);
    const older = await portal.post('/matter/transitions', { ...sent, request: newRequest() }, bearer(access));
    expect(await older.json()).toMatchObject({ code: 'changed-meanwhile' });
    expect(await eventsOf(id)).toEqual(['filed', 'reply']);
  });

  test('whose answer was lost, repeated after something else happened, is one event and is answered as done', async () => {
    const { id, access } = await fileReport(portal);
    const pressed = { transition: 'accept', version: 1, request: newRequest() };
    const { client } = faultyClient(
      portal.table,
      'TransactWriteItemsCommand',
      Array.from({ length: 30 }, () => ({ lost: brokenConnection() })),
    );
    const lost = await openStaffHarness(portal, casesOver(client)).advance(desk, id, pressed);
    expect([lost.status >= 500, await eventsOf(id)]).toEqual([true, ['filed', 'accepted']]);
    const reply = { transition: 'reply', version: 2, request: newRequest(), note: 'hello' };
    expect((await portal.post('/matter/transitions', reply, bearer(access))).status).toBe(200);
    for (const version of [1, 2, 3]) {
      const again = await harness.advance(desk, id, { ...pressed, version });
      expect(again.status).toBe(200);
      expect(await again.json()).toMatchObject({ state: 'accepted' });
    }
    expect(await eventsOf(id)).toEqual(['filed', 'accepted', 'reply']);
  });

  test.each([
    ['another transition', () => desk, { transition: 'message' }],
    ['another person', () => colleague, { transition: 'accept' }],
    ['another note', () => desk, { transition: 'accept', note: 'other words' }],
  ])('is not another one because it carries its request: %s', async (_, cookie, over) => {
    const { id } = await fileReport(portal);
    const request = newRequest();
    expect((await harness.advance(desk, id, { transition: 'accept', version: 1, request })).status).toBe(200);
    const refused = await harness.advance(cookie(), id, { version: 2, request, ...over });
    expect(await refused.json()).toMatchObject({ code: 'request-changed' });
    expect(await eventsOf(id)).toEqual(['filed', 'accepted']);
  });
});

describe('a note', () => {
  const lines = (count: number) => Array.from({ length: count }, () => 'x'.repeat(79)).join('\r\n');

  test('counts each line end once: fifty lines of 79 characters fit, whatever the browser sends', async () => {
    const filed = await fileReport(portal);
    expect(await perform(filed, 'message', { note: lines(50) })).toBe(200);
    const view = await (await portal.get('/matter', bearer(filed.access))).json();
    expect(view.matter.events[1].note).toBe(lines(50).replaceAll('\r\n', '\n'));
  });

  test('that is too long is refused in its field, and nothing is written', async () => {
    const filed = await fileReport(portal);
    const body = { transition: 'message', version: 1, note: 'x'.repeat(4_001) };
    const refused = await harness.advance(desk, filed.id, body);
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'invalid-fields', errors: [{ pointer: '/note' }] }]);
    expect(await eventsOf(filed.id)).toEqual(['filed']);
  });

  test('that names what is missing is a list, one thing a line, sealed in the store', async () => {
    const filed = await fileReport(portal);
    expect(await perform(filed, 'return', { note: ' a photograph \r\n\r\nthe street\r\n' })).toBe(200);
    const { matter } = await (await portal.get('/matter', bearer(filed.access))).json();
    expect(matter.events[1]).toMatchObject({ type: 'returned', items: ['a photograph', 'the street'], note: null });
    expect(JSON.stringify(await portal.deps.cases.find(filed.id))).not.toContain('photograph');
  });
});
