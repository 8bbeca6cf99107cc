import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { createResidentApp } from '#functions/resident/app.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, hold, identityNumber, visitor } from './visitors.ts';

const documentNumber = identityNumber();
/** Texts that stand for what is personal; none may turn up where it does not belong. */
const personal = {
  for: 'relative',
  name: '金丝雀甲',
  documentNumber,
  bookedByName: '金丝雀乙',
  relation: 'parent',
  phone: '13987654321',
  email: 'canary@example.com',
  accessNeeds: ['wheelchair'],
  consentAccessNeeds: true,
};
const canaries = ['金丝雀', documentNumber, documentNumber.slice(6, 14), '13987654321', '987654', 'canary', 'wheelchair', '192.0.2.77'];
const client = '192.0.2.77';

let portal: ResidentPortal;
let secretTexts: string[];

/** The whole way of a resident, with every slip on it. */
async function draftId(): Promise<string[]> {
  const first = await hold(portal);
  await portal.post('/appointments', visitor(first.hold, { ...personal, consentIdentity: false }), { client });
  await portal.post('/appointments', visitor('canary.canary', personal), { client });
  await portal.post('/appointments', `{"name": "${personal.name}", "documentNumber": "${documentNumber}"`, { client });
  await portal.post('/appointments', visitor(first.hold, { ...personal, documentType: personal.name }), { client });
  await portal.post('/appointments/check', { ...visitor('', personal), hold: undefined, phone: 'canary' }, { client });
  const key = { 'idempotency-key': 'canary-canary-canary' };
  const { receipt, access } = await (await portal.post('/appointments', visitor(first.hold, personal), { client, headers: key })).json();
  await portal.send('GET', `/api/v1/services/${encodeURIComponent(personal.name)}?q=${documentNumber}`, { client });
  await portal.send('GET', `/canary/${receipt}?name=${encodeURIComponent(personal.name)}`, { client });
  await portal.post('/lookup', { receipt }, { client });
  await portal.post('/lookup', { receipt: `${receipt}canary` }, { client });
  const second = await hold(portal, { start: '10:00' });
  await portal.post('/matter/move', { hold: second.hold }, { client, ...bearer(access) });
  await portal.get('/matter', { client, ...bearer(access) });
  await portal.get('/matter', { client, ...bearer(`${access}x`) });
  await portal.post('/matter/cancel', undefined, { client, ...bearer(access) });
  await failing(first.hold, receipt);
  return [receipt, access, first.hold, second.hold];
}

/** The same requests when everything behind them breaks with the very words in the message. */
async function failing(token: string, receipt: string): Promise<void> {
  const breaks = () => Promise.reject(new Error(`${personal.name} ${documentNumber}\n    at canary (${receipt})`));
  const { booking } = portal.deps;
  const broken = { ...portal.deps, booking: { ...booking, store: { ...booking.store, book: breaks } }, receipts: { find: breaks } };
  const app = createResidentApp(broken, breaks);
  const headers = { 'content-type': 'application/json' };
  await app.request('/api/v1/appointments', { method: 'POST', headers, body: JSON.stringify(visitor(token, personal)) });
  await app.request('/api/v1/lookup', { method: 'POST', headers, body: JSON.stringify({ receipt }) });
  await app.request(`/${receipt}`);
}

beforeAll(async () => {
  portal = await createPortal();
  secretTexts = [...canaries, ...(await draftId())];
});

test('the journey was a real one: it was logged, with refusals and failures', () => {
  const statuses = new Set(portal.lines.map(({ status }) => status));
  for (const status of [200, 201, 400, 401, 404, 409, 422, 500]) expect(statuses).toContain(status);
  // The page that cannot be shown fails twice: its own, and the one that says so.
  expect(portal.lines.filter(({ event }) => event === 'failure')).toHaveLength(4);
});

test('nothing personal, no receipt, no token and no address of a client stands in any line of the log', () => {
  const log = portal.lines.map((line) => JSON.stringify(line)).join('\n');
  for (const text of secretTexts) expect(log.includes(text), text).toBe(false);
});

test('lines of requests name the route, never the address that was asked for', () => {
  const routes = portal.lines.filter(({ event }) => event === 'request').map(({ route }) => route);
  expect(routes).toContain('/api/v1/services/:code');
  for (const route of routes) expect(route).toMatch(/^(\*|\/\*|\/api\/v1(\/(\*|[a-z.]+|:code))*)$/);
});

test('nothing personal and no receipt lies in the table in the clear', async () => {
  const { client: store, tableName } = portal.table;
  const { Items = [] } = await store.send(new ScanCommand({ TableName: tableName }));
  expect(Items.length).toBeGreaterThan(3);
  const bytes = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value);
  const text = JSON.stringify(Items, (_, value) => bytes(value));
  for (const secret of secretTexts) expect(text.includes(secret), secret).toBe(false);
});
