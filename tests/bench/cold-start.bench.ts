/** Import and first request of each function's bundle, each in a fresh process, interleaved with a bare Hono + DynamoDB client handler. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { heading, median, print } from './figures.ts';

const rounds = 15;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-'));

const bareSource = `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
const client = new DynamoDBClient({});
const app = new Hono()
  .get('/item', async (c) => c.json((await client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'x' } } }))).Item ?? {}))
  .get('*', (c) => c.html('<!doctype html><title>bare</title>'));
export const bare = handle(app);
`;

const childSource = `
const [bundle, name, event] = process.argv.slice(2);
const began = performance.now();
const module = await import(bundle);
const imported = performance.now();
const answer = await module[name](JSON.parse(event), {});
const answered = performance.now();
if (answer?.statusCode !== undefined && answer.statusCode >= 400) throw new Error('status ' + answer.statusCode);
process.stdout.write('\\n' + JSON.stringify({ import: imported - began, first: answered - imported }));
`;

const variables = {
  ...process.env,
  MAIN_TABLE: 'doorstep',
  COMPLAINTS_TABLE: 'doorstep-complaints',
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
  COUNTY_FILE: join(root, '.build/county.json'),
  KEYS: `file:${join(folder, 'keys.json')}`,
  PUBLIC_ORIGIN: 'http://localhost',
  STAFF_ORIGIN: 'http://localhost',
  OIDC_ISSUER: 'http://localhost/none',
  OIDC_CLIENT_ID: 'none',
  OIDC_CLIENT_SECRET: 'none',
  SMTP_URL: 'smtp://localhost:1',
  MAIL_FROM: 'none@none.example',
};

function get(path: string): string {
  const http = { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'bench' };
  const requestContext = { http, requestId: 'bench', domainName: 'localhost', stage: '$default' };
  return JSON.stringify({
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'localhost' },
    requestContext,
    isBase64Encoded: false,
  });
}

const portal = join(root, '.build/server/entry.mjs');
const subjects = [
  { what: 'bare Hono + DynamoDB client handler', bundle: join(folder, 'bare.mjs'), name: 'bare', event: get('/') },
  { what: 'resident: a page', bundle: portal, name: 'resident', event: get('/receipt') },
  { what: 'resident: an API answer', bundle: portal, name: 'resident', event: get('/api/v1/offices') },
  { what: 'staff: a page', bundle: portal, name: 'staff', event: get('/staff/welcome') },
  {
    what: 'on-change: an empty batch',
    bundle: join(root, '.build/workers/index.mjs'),
    name: 'onChange',
    event: JSON.stringify({ Records: [] }),
  },
];

const zeros = Buffer.alloc(32).toString('base64url');
writeFileSync(join(folder, 'keys.json'), JSON.stringify({ pepper: zeros, seal: zeros }));
writeFileSync(join(folder, 'child.mjs'), childSource);
await build({
  stdin: { contents: bareSource, resolveDir: root },
  outfile: join(folder, 'bare.mjs'),
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'error',
});

const taken = subjects.map(() => ({ import: [] as number[], first: [] as number[] }));
for (let round = 0; round < rounds; round += 1) {
  for (const [index, { bundle, name, event }] of subjects.entries()) {
    const output = execFileSync(process.execPath, [join(folder, 'child.mjs'), bundle, name, event], { env: variables, encoding: 'utf8' });
    const figures: { import: number; first: number } = JSON.parse(output.slice(output.lastIndexOf('\n') + 1));
    taken[index]?.import.push(figures.import);
    taken[index]?.first.push(figures.first);
  }
}
rmSync(folder, { recursive: true });

heading(`Cold start: import + first request, median of ${rounds} fresh processes`);
const sums = taken.map((each) => median(each.import.map((time, index) => time + (each.first[index] ?? 0))));
const bare = sums[0] ?? Number.NaN;
for (const [index, { what }] of subjects.entries()) {
  const each = taken[index];
  const parts = `${median(each?.import ?? []).toFixed(0)} + ${median(each?.first ?? []).toFixed(0)} ms`;
  const figure = { name: `cold start: ${what}`, value: (sums[index] ?? Number.NaN) / bare, unit: 'x bare', note: parts };
  print(index === 0 ? figure : { ...figure, budget: { atMost: 2 } });
}
