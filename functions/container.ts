import { readFileSync } from 'node:fs';
import type { Environment } from '#core/environment.ts';
import type { Platform } from '#core/platform/platform.ts';
import type { Stores } from '#core/platform/stores.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { createDynamoClient, type Member } from './adapters/dynamo/client.ts';
import { openStores, type StoreDeps } from './adapters/dynamo/open-stores.ts';
import { createOidcProvider } from './adapters/identity/oidc.ts';
import { messageId } from './adapters/messages/message-id.ts';
import { createSmsSender } from './adapters/messages/sms-webhook.ts';
import { createSmtpSender } from './adapters/messages/smtp.ts';
import { openKeys } from './adapters/sealing/open-keys.ts';
import { newId, system, writeLogLine } from './adapters/system.ts';
import { withTimeLeft } from './adapters/time-left.ts';
import { OversightConfig, ResidentConfig, readConfig, StaffConfig, WorkerConfig } from './config.ts';
import { type OversightDeps, oversightDepsOn } from './oversight/deps.ts';
import { type ResidentDeps, residentDepsOn } from './resident/deps.ts';
import { type StaffDeps, staffDepsOn } from './staff/deps.ts';
import { type WorkerDeps, workerDepsOn } from './workers/deps.ts';
import { describeError } from './workers/worker-log.ts';

/** How long a request has left reaches the stores around the rules, which know no time but the county's. */
export const requestTime = withTimeLeft;

type Variables = Readonly<Record<string, string | undefined>>;

/** The pack was checked when it was compiled, so it is only read here: checking it again would cost every cold start. */
function environmentFrom(file: string): Environment {
  const county: CompiledCounty = JSON.parse(readFileSync(file, 'utf8'));
  return { ...system, county, calendar: createHolidayCalendar(county.holidays) };
}

/** What a function stands on, with the stores it opens under its own name. */
function openPlatform<Own extends Partial<Stores>>(
  member: Member,
  config: Pick<WorkerConfig, 'COUNTY_FILE' | 'KEYS' | 'STORE_PATIENCE'>,
  open: (deps: StoreDeps) => Own,
): Platform<Own> {
  const env = environmentFrom(config.COUNTY_FILE);
  const { keepPersonalDays } = env.county.settings.booking;
  const client = createDynamoClient(member, { patienceMillis: config.STORE_PATIENCE });
  return { env, ...openKeys(config.KEYS, env), stores: open({ client, env, keepPersonalDays }) };
}

/** Everything of the resident Lambda. */
export function residentDeps(variables: Variables): ResidentDeps {
  const config = readConfig(ResidentConfig, variables);
  const platform = openPlatform('resident', config, (deps) => openStores(config.tables, deps));
  const { PUBLIC_ORIGIN: origins, EDGE_SECRET: edgeSecret } = config;
  return residentDepsOn(platform, { log: writeLogLine, origins: origins.split(' '), newId, edgeSecret });
}

/** Everything of the staff Lambda. */
export function staffDeps(variables: Variables): StaffDeps {
  const config = readConfig(StaffConfig, variables);
  const platform = openPlatform('staff', config, (deps) => openStores(config.tables, deps));
  return staffDepsOn(platform, signedInEdge(config));
}

/** Everything of the oversight Lambda. */
export function oversightDeps(variables: Variables): OversightDeps {
  const config = readConfig(OversightConfig, variables);
  const platform = openPlatform('oversight', config, (deps) => openStores(config.tables, deps));
  return oversightDepsOn(platform, signedInEdge(config));
}

/** What both sections people sign in to are given besides their platform. */
function signedInEdge(config: StaffConfig | OversightConfig) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = config;
  const identity = createOidcProvider({ issuer, clientId, clientSecret });
  return { identity, log: writeLogLine, origin: config.STAFF_ORIGIN, newId, edgeSecret: config.EDGE_SECRET };
}

/** Everything of one of the workers. Of all that is sealed they are handed the contacts only. */
export function workerDeps(member: 'on-change' | 'on-schedule', variables: Variables): WorkerDeps {
  const config = readConfig(WorkerConfig, variables);
  const platform = openPlatform(member, config, (deps) => openStores(config.tables, deps));
  const mail = createSmtpSender({ url: config.SMTP_URL, from: config.MAIL_FROM });
  return workerDepsOn(platform, {
    sender: { mail, sms: smsSender(config, platform.env) },
    digest: messageId,
    onSendFailure: (error) => writeLogLine({ event: 'send-failed', worker: 'messages', error: describeError(error) }),
    site: config.PUBLIC_ORIGIN.split(' ')[0] ?? '',
    log: writeLogLine,
    monotonicSeconds: () => performance.now() / 1000,
  });
}

/** A bureau without an SMS gateway sends mail only. */
function smsSender({ SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret }: WorkerConfig, { now }: Environment) {
  return url === undefined || secret === undefined ? undefined : createSmsSender({ url, secret, now });
}
