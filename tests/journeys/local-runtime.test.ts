import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { DescribeTimeToLiveCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { localAccess } from '#tests/support/dynamo-local.ts';
import { instantOfRun, type Portal, runStart, startPortal } from '#tests/support/portal.ts';
import { processesMentioning } from '#tests/support/processes.ts';
import { freePort } from '../../infra/local/dynamo-process.ts';

const patience = { timeout: 60_000, interval: 50 };
const dataDir = mkdtempSync(join(tmpdir(), 'doorstep-runtime-'));
const key = { pk: { S: 'kept' }, sk: { S: 'kept' } };

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** The database of a portal, reached past the portal. */
function databaseOf(portal: Portal): DynamoDBClient {
  const port = /^Database on port (\d+)$/m.exec(portal.output())?.[1];
  return new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, ...localAccess, maxAttempts: 1 });
}

/** How many seconds a portal's clock is before the machine's. */
async function offsetOf(portal: Portal): Promise<number> {
  return z.object({ offsetSeconds: z.int() }).parse(await (await fetch(`${portal.origin}/dev/clock`)).json()).offsetSeconds;
}

function modeOf(file: string): number {
  return statSync(file).mode;
}

/** What a server answers to these very lines. */
function rawRequest(port: number, lines: readonly string[]): Promise<string> {
  return text(connect(port, '127.0.0.1').end(lines.join('\r\n')));
}

function listenSomewhere(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
    }),
  );
}

describe('a start that cannot succeed says why in one line, fails, and leaves nothing running', () => {
  async function refusal(env: Record<string, string | undefined>): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'doorstep-refused-'));
    const run = runStart({ DATA_DIR: folder, PORT: String(await freePort()), ...env });
    expect(await run.exited).toBe(1);
    await expect.poll(() => processesMentioning(folder), patience).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
    const lines = run.output().trim().split('\n');
    expect(lines).toHaveLength(1);
    return lines.join();
  }

  it('when the port is taken', async () => {
    const { server, port } = await listenSomewhere();
    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} is in use`);
    server.close();
  });

  it.each(['0', '65536', 'http', '-1', '80.5'])('when the port is %s', async (port) => {
    expect(await refusal({ PORT: port })).toContain('PORT must be a number from 1 to 65535');
  });

  it.each(['tomorrow', '2026-09-30', '2026-09-31T12:00:00Z', '2026-09-30T12:00:00'])(
    'when its clock is to begin at %s',
    async (instant) => {
      expect(await refusal({ PORTAL_INSTANT: instant })).toContain('PORTAL_INSTANT must be an instant such as 2026-09-30T17:25:00+08:00');
    },
  );

  it('when its clock is to begin at an instant, and its data have lived by the machine’s', async () => {
    const folder = mkdtempSync(join(dataDir, 'lived-'));
    mkdirSync(join(folder, 'dynamo'));
    expect(await refusal({ DATA_DIR: folder })).toContain('PORTAL_INSTANT is for a new data folder');
  });

  it('when Java is missing and none can be fetched, with the command that installs it', async () => {
    const line = await refusal({ PATH: '/nowhere', JAVA_HOME: undefined, ADOPTIUM_API: 'http://127.0.0.1:9' });
    expect(line).toMatch(/Java is missing.*(apt-get install default-jre-headless|brew install|winget install)/);
  });

  it('when the data folder is a file', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: file })).toContain(`The data folder ${file} cannot be read and written`);
  });

  it('when the data folder cannot be made', async () => {
    const inside = join(dataDir, 'a-file', 'data');
    expect(await refusal({ DATA_DIR: inside })).toContain(`The data folder ${inside} cannot be read and written`);
  });

  it('when the keys in the data folder are damaged, naming the file', async () => {
    const folder = mkdtempSync(join(dataDir, 'damaged-'));
    writeFileSync(join(folder, 'keys.json'), '{"pepper": "');
    expect(await refusal({ DATA_DIR: folder })).toContain(`${join(folder, 'keys.json')} is damaged`);
  });
});

describe('a running portal', () => {
  let portal: Portal;
  let stopped = false;
  beforeAll(async () => {
    portal = await startPortal({ dataDir: join(dataDir, 'one') });
  });
  afterAll(async () => {
    if (!stopped) await portal?.stop();
  });

  it('says once where it serves, then who may sign in', async () => {
    const lines = portal.output().split('\n');
    expect(lines.filter((line) => line.startsWith('Ready:'))).toEqual([`Ready: ${portal.origin}`]);
    await expect.poll(portal.output, patience).toContain(portal.password('inspection'));
  });

  it('is healthy while the store answers', async () => {
    const response = await fetch(`${portal.origin}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('shows what was sent as a page and as JSON', async () => {
    expect(await portal.outbox()).toEqual([]);
    const page = await fetch(`${portal.origin}/dev/outbox`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    const json = await fetch(`${portal.origin}/dev/outbox`, { headers: { accept: 'application/json' } });
    expect(await json.json()).toEqual([]);
  });

  it('moves its clock by an ISO 8601 duration and refuses anything else', async () => {
    const before = Date.parse(await portal.now());
    expect(before).toBeGreaterThanOrEqual(Date.parse(instantOfRun()));
    const moved = Date.parse(await portal.advanceClock('PT24H'));
    expect(moved).toBeGreaterThanOrEqual(before + 86_400_000);
    expect(Date.parse(await portal.now())).toBeGreaterThanOrEqual(moved);
    for (const body of [
      '{"advance":"P1M"}',
      '{"advance":"PT0.5S"}',
      '{"advance":"-PT1H"}',
      '{"advance":"P"}',
      '{"reset":false}',
      'tomorrow',
    ]) {
      expect((await fetch(`${portal.origin}/dev/clock`, { method: 'POST', body })).status).toBe(400);
    }
  });

  it('that began at an instant of its own lets nothing be removed by the machine’s clock', async () => {
    const { TimeToLiveDescription } = await databaseOf(portal).send(new DescribeTimeToLiveCommand({ TableName: 'doorstep' }));
    expect(TimeToLiveDescription?.TimeToLiveStatus).toBe('DISABLED');
  });

  it('shows its inner side neither under a foreign name nor to a page of another site', async () => {
    const { port } = new URL(portal.origin);
    const lines = [`GET /dev/outbox.json HTTP/1.1`, 'Host: portal.example', 'Connection: close', '', ''];
    expect(await rawRequest(Number(port), lines)).toMatch(/^HTTP\/1.1 403 /);
    const foreign = await fetch(`${portal.origin}/dev/clock`, {
      method: 'POST',
      body: '{"reset":true}',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(foreign.status).toBe(403);
  });

  it('refuses a second start on its data, and goes on', async () => {
    const second = runStart({ DATA_DIR: portal.dataDir, PORT: String(await freePort()) });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`The portal is running already with ${portal.dataDir} (process ${portal.pid})`);
    expect((await fetch(`${portal.origin}/healthz`)).status).toBe(200);
  });

  it('keeps its keys and passwords from other users of the machine', () => {
    expect(Object.keys(JSON.parse(readFileSync(join(portal.dataDir, 'keys.json'), 'utf8')))).toEqual(['pepper', 'seal']);
    const exposed = ['keys.json', 'sign-in.json'].filter((name) => (modeOf(join(portal.dataDir, name)) & 0o077) !== 0);
    expect(exposed).toEqual([]);
  });

  it('starts a database that crashed again, and is unhealthy meanwhile', async () => {
    const status = async () => (await fetch(`${portal.origin}/healthz`)).status;
    await databaseOf(portal).send(new PutItemCommand({ TableName: 'doorstep', Item: { ...key, stored: { BOOL: true } } }));
    const java = processesMentioning(portal.dataDir).filter(({ command }) => /^\S*java /.test(command));
    expect(java).toHaveLength(1);
    for (const { pid } of java) process.kill(pid, 'SIGKILL');
    await expect.poll(status, { ...patience, interval: 5 }).toBe(503);
    await expect.poll(status, patience).toBe(200);
    expect(portal.output()).toContain('The database ended by itself and is started again.');
  });

  it('stops everything on Ctrl-C, and keeps data and clock for the next start', async () => {
    const offset = await offsetOf(portal);
    expect(await portal.stop()).toBe(0);
    stopped = true;
    expect(processesMentioning(portal.dataDir)).toEqual([]);
    const again = await startPortal({ dataDir: portal.dataDir });
    const { Item } = await databaseOf(again).send(new GetItemCommand({ TableName: 'doorstep', Key: key }));
    expect(Item?.['stored']).toEqual({ BOOL: true });
    expect(await offsetOf(again)).toBe(offset);
    expect(again.password('legal')).toBe(portal.password('legal'));
    await again.stop();
  });
});

describe('a portal started by npm', () => {
  it('stops when npm is ended, which hands no signal on', async () => {
    const folder = join(dataDir, 'npm');
    const env = {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(await freePort()),
      DEMONSTRATION: 'off',
      PORTAL_INSTANT: instantOfRun(),
    };
    const npm = spawn('npm', ['start'], {
      cwd: join(import.meta.dirname, '../..'),
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const ready = new Promise<boolean>((resolve) => {
      createInterface(npm.stdout)
        .on('line', (line) => line.startsWith('Ready: ') && resolve(true))
        .on('close', () => resolve(false));
    });
    expect(await ready).toBe(true);
    npm.kill('SIGTERM');
    await expect.poll(() => existsSync(join(folder, 'lock')), patience).toBe(false);
    await expect.poll(() => processesMentioning(folder), patience).toEqual([]);
  });
});

describe('a portal nobody listens to any more', () => {
  it('goes on when its output is closed', async () => {
    const port = await freePort();
    const run = runStart({ DATA_DIR: join(dataDir, 'unheard'), PORT: String(port), DEMONSTRATION: 'off' });
    expect(await run.ready).toBe(true);
    run.child.stdout?.destroy();
    run.child.stderr?.destroy();
    for (let request = 0; request < 3; request += 1) {
      const moved = await fetch(`http://localhost:${port}/dev/clock`, { method: 'POST', body: '{"advance":"PT1S"}' });
      expect(moved.status).toBe(200);
    }
    run.child.kill('SIGINT');
    expect(await run.exited).toBe(0);
  });
});

describe('a portal killed as by a power cut', () => {
  it('leaves nothing running, and the next start takes its place with its data', async () => {
    const folder = join(dataDir, 'killed');
    const portal = await startPortal({ dataDir: folder });
    await databaseOf(portal).send(new PutItemCommand({ TableName: 'doorstep', Item: key }));
    await portal.kill9();
    await expect.poll(() => processesMentioning(folder), patience).toEqual([]);
    const next = await startPortal({ dataDir: folder });
    const { Item } = await databaseOf(next).send(new GetItemCommand({ TableName: 'doorstep', Key: key }));
    expect(Item).toEqual(key);
    await next.stop();
  });
});
