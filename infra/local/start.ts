/** `npm start`: the whole portal on this machine. PORT and DATA_DIR choose where; Ctrl-C stops everything. */
import { demonstrate } from './demonstration.ts';
import { watchNpm } from './parent-watch.ts';
import { startPortal } from './portal.ts';
import { complain, print, StartRefused } from './print.ts';
import { readSettings } from './settings.ts';
import type { SignInSecrets } from './sign-in-secrets.ts';
import { staffAccounts } from './staff-accounts.ts';

const stopMillis = 2_500;
const undoes: (() => unknown)[] = [];
let stopping = false;

process
  .on('SIGINT', () => onSignal(130))
  .on('SIGTERM', () => onSignal(143))
  .on('SIGHUP', () => onSignal(129));
// Who started the portal may stop reading what it says; that must not end it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
watchNpm(process.env, () => onSignal(143));
// Lambda would put a fresh instance in the place of one that failed so; the other residents' requests go on.
process.on('unhandledRejection', (error) => complain('A function left a failure behind', error));

try {
  const settings = readSettings(process.env);
  const secrets = await startPortal(settings, { add: (undo) => undoes.push(undo), stopping: () => stopping });
  if (!stopping) announce(settings.origin, secrets);
  await demonstrate({ settings, passwords: secrets.passwords, stopping: () => stopping });
} catch (error) {
  if (!stopping) {
    if (error instanceof StartRefused) process.stderr.write(`${error.message}\n`);
    else complain('The portal could not be started', error);
    await stop(1);
  }
}

function announce(origin: string, { passwords }: SignInSecrets): void {
  print(`Ready: ${origin}`);
  print(`Messages sent: ${origin}/dev/outbox`);
  print(`Demonstration staff, fictional, for ${origin}/staff:`);
  for (const { username, name, staff } of staffAccounts) {
    print(`  ${username.padEnd(20)} ${passwords[username]}  ${staff.unit.padEnd(20)} ${name}`);
  }
}

/** The first signal stops in order, a second one at once. */
function onSignal(atOnce: number): void {
  if (stopping) process.exit(atOnce);
  print('Stopping.');
  void stop(0);
}

/** Undoes what was started, the last first; whatever has not ended by the deadline ends with this process. */
async function stop(code: number): Promise<void> {
  stopping = true;
  process.exitCode = code;
  setTimeout(() => process.exit(), stopMillis).unref();
  for (const undo of undoes.toReversed()) {
    try {
      await undo();
    } catch (error) {
      complain('While stopping', error);
    }
  }
  process.exit();
}
