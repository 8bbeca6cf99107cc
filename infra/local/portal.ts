import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { changePatterns } from '../stream-filter.ts';
import { type DeadLetters, openDeadLetters } from './dead-letters.ts';
import { type Development, startDevelopment } from './development.ts';
import { bundleEnvironment, dataFiles, tableNames } from './environment.ts';
import { passesFilter } from './event-filter.ts';
import { releaseLock, takeLock } from './file-lock.ts';
import { keepFunctionLog } from './function-log.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { findJava } from './java.ts';
import { ensureKeyFile } from './key-file.ts';
import { startMailServer } from './mail-server.ts';
import { createOidcIssuer, oidcClientId, oidcPath } from './oidc.ts';
import { openOutbox } from './outbox.ts';
import { installPortalClock, type PortalClock } from './portal-clock.ts';
import { prepareBuild } from './prepare-build.ts';
import { complain, print, StartRefused } from './print.ts';
import { openBuild } from './running-build.ts';
import { createRuntimeRoutes } from './runtime-routes.ts';
import { startSchedule } from './schedule.ts';
import { prepareDataDir, type Settings } from './settings.ts';
import { loadSignInSecrets, type SignInSecrets } from './sign-in-secrets.ts';
import { startSmsGateway } from './sms-gateway.ts';
import { type Store, startStore } from './store.ts';
import { deliver, deliverOnce } from './stream-delivery.ts';
import { startStreamPump } from './stream-pump.ts';
import type { LambdaStreamRecord } from './stream-records.ts';

/** What is to be undone when the portal stops, last first. */
export type Undo = { readonly add: (undo: () => unknown) => void; readonly stopping: () => boolean };

/** Starts everything; comes back when it serves, with the staff's passwords. Throws StartRefused for what the person at the terminal can mend. */
export async function startPortal(settings: Settings, undo: Undo): Promise<SignInSecrets> {
  const files = dataFiles(settings.dataDir);
  prepareDataDir(settings.dataDir);
  const lock = takeLock(files.lock, settings.port);
  if (lock !== undefined) throw new StartRefused(`The portal is running already with ${settings.dataDir} (process ${lock.heldBy.pid}).`);
  undo.add(() => releaseLock(files.lock));
  const java = await findJava({ env: process.env, folder: files.java, print });
  const gateway = await startGateway(settings.port);
  undo.add(gateway.close);
  ensureKeyFile(files.keys);
  keepFunctionLog(files.functionLog);
  const secrets = loadSignInSecrets(files.signIn);
  const clock = startClock(settings);
  print(
    `Data in ${settings.dataDir}${clock.offsetSeconds() === 0 && !clock.startedApart ? '' : `; the portal's clock is at ${new Date().toISOString()}`}`,
  );

  const development = settings.development ? startDevelopment(files.running) : undefined;
  const build = development ?? prepareBuild(files.running);
  undo.add(build.stop);
  const [store] = await Promise.all([
    startStore({ java, directory: files.dynamo, tableNames, ttl: !clock.startedApart, undo: undo.add }),
    build.done,
  ]);
  print(`Database on port ${store.port}`);
  await serve({ settings, undo, gateway, secrets, clock, store, development });
  return secrets;
}

/**
 * An instant is for a new folder: its table is made without TTL, because the database tidies by the machine's clock. A folder that has lived by the
 * machine's clock is refused one.
 */
function startClock({ dataDir, instant }: Settings): PortalClock {
  const files = dataFiles(dataDir);
  const clock = installPortalClock(files.clock, { startAt: existsSync(files.dynamo) ? undefined : instant });
  if (instant === undefined || clock.startedApart) return clock;
  throw new StartRefused(`PORTAL_INSTANT is for a new data folder; the one in ${dataDir} goes by the machine's clock.`);
}

type Started = {
  readonly settings: Settings;
  readonly undo: Undo;
  readonly gateway: Gateway;
  readonly secrets: SignInSecrets;
  readonly clock: PortalClock;
  readonly store: Store;
  /** Of `npm run dev` only. */
  readonly development: Development | undefined;
};

/** Starts the servers the bundles talk to, then the bundles, then opens the gateway. */
async function serve({ settings, undo, gateway, secrets, clock, store, development }: Started): Promise<void> {
  const files = dataFiles(settings.dataDir);
  const outbox = openOutbox(files.outbox);
  const mail = await startMailServer(outbox);
  undo.add(mail.stop);
  const smsSecret = randomBytes(32).toString('base64url');
  const sms = await startSmsGateway(outbox, { secret: smsSecret, now: () => Date.now() });
  undo.add(sms.stop);
  const oidc = { issuer: `${settings.origin}${oidcPath}`, clientId: oidcClientId, clientSecret: secrets.clientSecret };
  const services = { dynamoEndpoint: store.endpoint, smtpPort: mail.port, smsUrl: sms.url, smsSecret, oidc };
  Object.assign(process.env, bundleEnvironment(settings, services));

  const { bundles, files: staticFiles, replace } = await openBuild(files.running);
  const deadLetters = openDeadLetters(files.deadLetters);
  const give = { onChange: bundles.onChange, deadLetters: { add: printAndKeep(deadLetters) }, pause, abandoned: undo.stopping };
  const pump = startStreamPump({ ...store.stream, deliver: (records) => deliver(give, records.filter(isCalledFor)) });
  undo.add(pump.stop);
  const schedule = startSchedule(bundles.onSchedule);
  undo.add(schedule.stop);
  const runtime = createRuntimeRoutes({
    outbox,
    clock,
    oidc: createOidcIssuer(settings.origin, secrets),
    storeAnswers: store.answers,
    afterClockMove: schedule.runNow,
    redrive: () => deadLetters.redrive((record) => deliverOnce(bundles.onChange, record)),
  });
  // First of all to end: no request may meet a store that is gone.
  undo.add(gateway.close);
  const backend = { runtime, files: staticFiles, handlers: bundles };
  gateway.open(development === undefined ? backend : development.serve(backend, replace));
}

/** As Lambda's event source does, which calls the worker for nothing else. */
function isCalledFor(record: LambdaStreamRecord): boolean {
  return passesFilter(changePatterns, record);
}

function printAndKeep(deadLetters: DeadLetters): DeadLetters['add'] {
  return (record, reason) => {
    deadLetters.add(record, reason);
    complain(`A change was refused again and again; it is kept for “npm run redrive” (${reason})`);
  };
}
