/**
 * Server time of pages and API calls on the real bundles: the whole call, less the time in which the store had a request of it. What the store's client
 * does besides (signing, encoding, decoding) counts as ours; how much that is for one bare read is a row of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '#adapters/dynamo/client.ts';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import { createFileKeys, KeyFile } from '#adapters/sealing/file-keys.ts';
import { system } from '#adapters/system.ts';
import { beginSession, sealSession } from '#core/staff/session.ts';
import { receiptFromBytes } from '#shared/receipt.ts';
import { createTable } from '#tests/support/dynamo-local.ts';
import { testJava } from '#tests/support/java.ts';
import { startDynamo } from '../../infra/local/dynamo-process.ts';
import { ensureKeyFile } from '../../infra/local/key-file.ts';
import { type Figure, heading, median, print } from './figures.ts';

const rounds = 60;
const warmUps = 5;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-'));
const keyFile = join(folder, 'keys.json');
ensureKeyFile(keyFile);
const dynamo = await startDynamo({ java: await testJava() });
const table = await createTable(dynamo.endpoint, { tableName: 'doorstep' });
const complaints = await createTable(dynamo.endpoint, { tableName: 'doorstep-complaints' });
Object.assign(process.env, {
  MAIN_TABLE: table.tableName,
  COMPLAINTS_TABLE: complaints.tableName,
  AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  COUNTY_FILE: join(root, '.build/county.json'),
  KEYS: `file:${keyFile}`,
  PUBLIC_ORIGIN: 'http://localhost',
  STAFF_ORIGIN: 'http://localhost',
  OIDC_ISSUER: 'http://localhost/none',
  OIDC_CLIENT_ID: 'none',
  OIDC_CLIENT_SECRET: 'none',
});

const plainRequest = http.request.bind(http);
/** Stretches during which the store had a request, milliseconds; they may overlap. */
const atStore: { from: number; to: number }[] = [];
http.request = ((...request: Parameters<typeof plainRequest>) => {
  const from = performance.now();
  const sent = plainRequest(...request);
  sent.once('response', (answer) => answer.once('end', () => atStore.push({ from, to: performance.now() })));
  return sent;
}) as typeof http.request;
syncBuiltinESMExports();

/** Milliseconds covered by at least one stretch. */
function covered(stretches: readonly { from: number; to: number }[]): number {
  let until = 0;
  return stretches
    .toSorted((one, other) => one.from - other.from)
    .reduce((sum, { from, to }) => {
      const fresh = Math.max(0, to - Math.max(from, until));
      until = Math.max(until, to);
      return sum + fresh;
    }, 0);
}

type Answer = { statusCode: number; body: string };
const silent = process.stdout.write.bind(process.stdout);
const { resident, staff } = await import(join(root, '.build/server/entry.mjs'));
let client = 0;

function event(method: string, path: string, options: { body?: unknown; headers?: Record<string, string>; cookies?: string[] }) {
  const [rawPath = '/', rawQueryString = ''] = path.split('?');
  client += 1;
  const sourceIp = `198.51.${Math.floor(client / 250) % 250}.${client % 250}`;
  const body = options.body === undefined ? {} : { body: JSON.stringify(options.body) };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'localhost', 'content-type': 'application/json', ...options.headers },
    cookies: options.cookies ?? [],
    requestContext: {
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent: 'bench' },
      requestId: 'bench',
      domainName: 'localhost',
    },
    isBase64Encoded: false,
    ...body,
  };
}

type Call = (round: number) => Promise<Answer>;
const call = (handler: typeof resident, method: string, path: string, options: Parameters<typeof event>[2] = {}): Promise<Answer> =>
  handler(event(method, path, options), { getRemainingTimeInMillis: () => 10_000 });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) => call(resident, 'POST', path, { body, headers });
const json = ({ body }: Answer) => JSON.parse(body);

async function file(): Promise<{ receipt: string; access: string }> {
  const { gate } = json(await post('/api/v1/reports/gate', { form: 'R03', hazards: [] }));
  const answers = {
    kind: 'other',
    story: 'x'.repeat(200),
    'for-whom': 'self',
    where: { township: 'WC01-0', village: '', note: '' },
    'by-when': 'week',
    'name-or-not': 'anonymous',
    consent: 'yes',
  };
  return json(await post('/api/v1/reports', { form: 'R03', gate, answers }));
}

const keys = createFileKeys(KeyFile.parse(JSON.parse(readFileSync(keyFile, 'utf8'))), system.randomBytes);
const member = { sub: 'bench', name: 'Bench', unit: 'WC01', roles: ['case-desk' as const] };
const { sessions } = openStores({ main: table.tableName }, { client: table.client, env: system, keepPersonalDays: 90 }).main;
const sessionDeps = { env: system, sealing: keys.sealing, sessions, sealClass: 'staff' as const };
const session = await sealSession(sessionDeps, await beginSession(sessionDeps, { member, idToken: undefined }));
const cookies = [`__Host-staff=${session}`];

process.stdout.write = () => true;
const filed = await file();
const filings = await Promise.all(Array.from({ length: rounds + warmUps }, file));
const ids: string[] = [];
for (let from: string | null = ''; from !== null; ) {
  const queue = json(await call(staff, 'GET', `/staff/api/queue${from === '' ? '' : `?from=${encodeURIComponent(from)}`}`, { cookies }));
  ids.push(...queue.cases.map(({ id }: { id: string }) => id));
  from = queue.next;
}
const gates: string[] = [];
for (let round = 0; round < rounds + warmUps; round += 1)
  gates.push(json(await post('/api/v1/reports/gate', { form: 'R03', hazards: [] })).gate);
const answers = {
  kind: 'other',
  story: 'y',
  'for-whom': 'self',
  where: { township: 'WC01-0' },
  'by-when': 'week',
  'name-or-not': 'anonymous',
  consent: 'yes',
};
const message = { transition: 'message', version: 1, request: 'request-0123456789', note: 'z' };

const subjects: { what: string; run: Call }[] = [
  { what: 'page: home', run: () => call(resident, 'GET', '/') },
  { what: 'page: search', run: () => call(resident, 'GET', '/services?q=sfz') },
  { what: 'page: office guide', run: () => call(resident, 'GET', '/services/ID2') },
  { what: 'page: choose an office', run: () => call(resident, 'GET', '/appointments/new?services=ID2') },
  { what: 'page: choose a time', run: () => call(resident, 'GET', '/appointments/new?services=ID2&office=WC01') },
  { what: 'page: look up', run: () => call(resident, 'GET', '/receipt') },
  { what: 'page: the matter of a report', run: () => call(resident, 'GET', '/matter', { cookies: [`__Host-matter=${filed.access}`] }) },
  { what: 'page: queue', run: () => call(staff, 'GET', '/staff', { cookies }) },
  { what: 'page: a case', run: () => call(staff, 'GET', `/staff/cases/${ids.at(-1)}`, { cookies }) },
  { what: 'API: file a report', run: (round) => post('/api/v1/reports', { form: 'R03', gate: gates[round], answers }) },
  { what: 'API: look up, hit', run: (round) => post('/api/v1/lookup', { receipt: filings[round]?.receipt }) },
  { what: 'API: look up, miss', run: () => post('/api/v1/lookup', { receipt: receiptFromBytes(system.randomBytes(16)) }) },
  {
    what: 'API: a transition',
    run: (round) => call(staff, 'POST', `/staff/api/cases/${ids[round]}/transitions`, { cookies, body: message }),
  },
];

/** Median milliseconds of a call: those beyond the store, and all of them; and how often it asked the store. */
async function measure(run: (round: number) => Promise<unknown>) {
  const taken: { own: number; whole: number; requests: number }[] = [];
  for (let round = 0; round < rounds + warmUps; round += 1) {
    atStore.length = 0;
    const began = performance.now();
    await run(round);
    const whole = performance.now() - began;
    taken.push({ own: whole - covered(atStore), whole, requests: atStore.length });
  }
  const of = (figure: 'own' | 'whole' | 'requests') => median(taken.slice(warmUps).map((each) => each[figure]));
  return { own: of('own'), whole: of('whole'), requests: of('requests') };
}

const bareClient = createDynamoClient('resident', { endpoint: dynamo.endpoint });
const bareRead = new GetItemCommand({ TableName: table.tableName, Key: { pk: { S: 'nothing' }, sk: { S: 'nothing' } } });
const figures: Figure[] = [];
let status = 0;
for (const { what, run } of subjects) {
  const { own, whole, requests } = await measure(async (round) => {
    status = (await run(round)).statusCode;
  });
  const note = `${status}, with the store ${whole.toFixed(1)} ms, requests to it: ${requests}`;
  figures.push({ name: `server time, ${what}`, value: own, unit: 'ms', budget: { atMost: 3 }, note });
}
const bare = await measure(() => bareClient.send(bareRead));
const bareNote = `its signing and reading are in the figures above, once for each request; with the store ${bare.whole.toFixed(1)} ms`;
figures.push({ name: 'server time, a bare read by the client of the store', value: bare.own, unit: 'ms', note: bareNote });
process.stdout.write = silent;
heading(`Server time beyond the store's own, median of ${rounds}`);
for (const figure of figures) print(figure);
await dynamo.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
