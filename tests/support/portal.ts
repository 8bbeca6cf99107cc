import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import * as z from 'zod';
import { freePort } from '../../infra/local/dynamo-process.ts';
import type { OutboxEntry } from '../../infra/local/outbox.ts';

const entry = join(import.meta.dirname, '../../infra/local/start.ts');
const OutboxList = z.array(z.custom<OutboxEntry>());
const Clock = z.object({ now: z.string(), offsetSeconds: z.int() });

export type PortalOptions = {
  /** Absent: a new folder that goes when the portal is stopped. */
  readonly dataDir?: string;
  /** Absent: a free one. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What `npm start` is given besides. */
  readonly args?: readonly string[];
};

/** A portal started as `npm start` starts it, once it serves. */
export type Portal = {
  readonly origin: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything printed so far, both streams. */
  readonly output: () => string;
  /** As Ctrl-C does; the exit code. */
  readonly stop: () => Promise<number | null>;
  /** As a power cut does: nothing in it gets to say goodbye. */
  readonly kill9: () => Promise<void>;
  /** What was sent, newest first. */
  readonly outbox: () => Promise<OutboxEntry[]>;
  /** What the portal's clock shows, UTC. */
  readonly now: () => Promise<string>;
  /** Moves the portal's clock by an ISO 8601 duration and runs what is then due; the new time, UTC. */
  readonly advanceClock: (duration: string) => Promise<string>;
  /** The password of a demonstration account. */
  readonly password: (username: string) => string;
};

/** A start that may fail: its exit code and all it printed. */
export type Run = {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  readonly ready: Promise<boolean>;
};

/** When the portals of this run begin: ISO 8601, by the county's clock. */
export const instantOfRun = (): string => inject('instant');

/** Runs the entry of `npm start` from the instant of this run; `ready` turns true with its line, false when it ends without. */
export function runStart(env: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): Run {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', PORTAL_INSTANT: instantOfRun(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        output += `${line}\n`;
        if (line.startsWith('Ready: ')) resolve(true);
      });
    }
    void exited.then(() => resolve(false));
  });
  return { child, output: () => output, exited, ready };
}

/**
 * Starts a portal of one's own and waits until it serves; builds it first if the sources have changed. On a new folder it begins at the instant of this run.
 * Throws with what it printed.
 */
export async function startPortal({ dataDir, port, env, args }: PortalOptions = {}): Promise<Portal> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'doorstep-'));
  const number = port ?? (await freePort());
  const run = runStart({ DEMONSTRATION: 'off', ...env, DATA_DIR: folder, PORT: String(number) }, args);
  if (!(await run.ready)) throw new Error(`The portal did not start:\n${run.output()}`);
  const origin = `http://localhost:${number}`;
  const end = async (signal: NodeJS.Signals) => {
    run.child.kill(signal);
    const code = await run.exited;
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    return code;
  };
  return {
    origin,
    dataDir: folder,
    pid: run.child.pid ?? 0,
    output: run.output,
    stop: () => end('SIGINT'),
    kill9: async () => void (await end('SIGKILL')),
    outbox: async () => OutboxList.parse(await (await fetch(`${origin}/dev/outbox.json`)).json()),
    now: () => clockOf(`${origin}/dev/clock`),
    advanceClock: (duration) => clockOf(`${origin}/dev/clock`, { method: 'POST', body: JSON.stringify({ advance: duration }) }),
    password: (username) => passwordOf(folder, username),
  };
}

async function clockOf(address: string, init: RequestInit = {}): Promise<string> {
  return Clock.parse(await (await fetch(address, init)).json()).now;
}

function passwordOf(dataDir: string, username: string): string {
  const { passwords } = z
    .object({ passwords: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(dataDir, 'sign-in.json'), 'utf8')));
  const password = passwords[username];
  if (password === undefined) throw new Error(`There is no account ${username}.`);
  return password;
}
