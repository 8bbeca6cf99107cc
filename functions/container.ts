import { readFileSync } from 'node:fs';
import type { Environment } from '#core/environment.ts';
import { reportCase } from '#core/reports/report-case.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { createAppointmentStore } from './adapters/dynamo/appointment-store.ts';
import { createCaseStore } from './adapters/dynamo/case-store.ts';
import { createDynamoClient } from './adapters/dynamo/client.ts';
import { createDraftStore } from './adapters/dynamo/draft-store.ts';
import { createDueStore } from './adapters/dynamo/due-store.ts';
import { createExpiredStore } from './adapters/dynamo/expired-store.ts';
import { createIdempotencyStore } from './adapters/dynamo/idempotency-store.ts';
import { createLimitStore } from './adapters/dynamo/limit-store.ts';
import { createLiveHoldStore } from './adapters/dynamo/live-hold-store.ts';
import { createNotificationStore } from './adapters/dynamo/notification-store.ts';
import { createReceiptStore } from './adapters/dynamo/receipt-store.ts';
import { createSessionStore } from './adapters/dynamo/session-store.ts';
import type { TableDeps } from './adapters/dynamo/table.ts';
import { createTimetableStore } from './adapters/dynamo/timetable-store.ts';
import { createOidcProvider } from './adapters/identity/oidc.ts';
import { messageId } from './adapters/messages/message-id.ts';
import { createSmsSender } from './adapters/messages/sms-webhook.ts';
import { createSmtpSender } from './adapters/messages/smtp.ts';
import { openKeys } from './adapters/sealing/open-keys.ts';
import { newId, system, writeLogLine } from './adapters/system.ts';
import { withTimeLeft } from './adapters/time-left.ts';
import { OversightConfig, ResidentConfig, readConfig, StaffConfig, WorkerConfig } from './config.ts';
import type { OversightDeps } from './oversight/deps.ts';
import type { ResidentDeps } from './resident/deps.ts';
import type { StaffDeps } from './staff/deps.ts';
import type { WorkerDeps } from './workers/deps.ts';
import { describeError } from './workers/worker-log.ts';

/** How long a request has left reaches the stores around the rules, which know no time but the county's. */
export const requestTime = withTimeLeft;

type Variables = Readonly<Record<string, string | undefined>>;

/** The pack was checked when it was compiled, so it is only read here: checking it again would cost every cold start. */
function environmentFrom(file: string): Environment {
  const county: CompiledCounty = JSON.parse(readFileSync(file, 'utf8'));
  return { ...system, county, calendar: createHolidayCalendar(county.holidays) };
}

/** Everything of the resident Lambda. */
export function residentDeps(variables: Variables): ResidentDeps {
  const config = readConfig(ResidentConfig, variables);
  const env = environmentFrom(config.COUNTY_FILE);
  const table: TableDeps = {
    client: createDynamoClient('resident', { patienceMillis: config.STORE_PATIENCE }),
    tableName: config.tables.main,
    env,
  };
  const { keepPersonalDays } = env.county.settings.booking;
  const { secrets, sealing } = openKeys(config.KEYS, env);
  return {
    booking: {
      env,
      secrets,
      sealing,
      store: createAppointmentStore({ ...table, keepPersonalDays }),
      liveHolds: createLiveHoldStore(table),
    },
    receipts: createReceiptStore(table),
    cases: createCaseStore(table, reportCase),
    drafts: createDraftStore(table),
    limits: createLimitStore(table),
    idempotency: createIdempotencyStore(table),
    log: writeLogLine,
    origins: config.PUBLIC_ORIGIN.split(' '),
    newId,
    edgeSecret: config.EDGE_SECRET,
  };
}

/** Everything of the staff Lambda. */
export function staffDeps(variables: Variables): StaffDeps {
  const config = readConfig(StaffConfig, variables);
  const env = environmentFrom(config.COUNTY_FILE);
  const table: TableDeps = {
    client: createDynamoClient('staff', { patienceMillis: config.STORE_PATIENCE }),
    tableName: config.tables.main,
    env,
  };
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = config;
  return {
    env,
    cases: createCaseStore(table, reportCase),
    timetable: createTimetableStore(table),
    sessions: createSessionStore(table),
    sealing: openKeys(config.KEYS, env).sealing,
    identity: createOidcProvider({ issuer, clientId, clientSecret }),
    log: writeLogLine,
    origin: config.STAFF_ORIGIN,
    newId,
    edgeSecret: config.EDGE_SECRET,
  };
}

/** Everything of the oversight Lambda. */
export function oversightDeps(variables: Variables): OversightDeps {
  const config = readConfig(OversightConfig, variables);
  return { log: writeLogLine, origin: config.STAFF_ORIGIN, newId, edgeSecret: config.EDGE_SECRET };
}

/** Everything of one of the workers. Of all that is sealed they are handed the contacts only. */
export function workerDeps(member: 'on-change' | 'on-schedule', variables: Variables): WorkerDeps {
  const config = readConfig(WorkerConfig, variables);
  const env = environmentFrom(config.COUNTY_FILE);
  const table: TableDeps = {
    client: createDynamoClient(member, { patienceMillis: config.STORE_PATIENCE }),
    tableName: config.tables.main,
    env,
  };
  const { keepPersonalDays } = env.county.settings.booking;
  const { sealing } = openKeys(config.KEYS, env);
  const cases = createCaseStore(table, reportCase);
  const notifying: WorkerDeps['notifying'] = {
    env,
    cases,
    appointments: createAppointmentStore({ ...table, keepPersonalDays }),
    notifications: createNotificationStore(table),
    openContact: (associatedData, sealed) => sealing.open({ class: 'contact', associatedData }, sealed),
    sender: { mail: createSmtpSender({ url: config.SMTP_URL, from: config.MAIL_FROM }), sms: smsSender(config, env) },
    digest: messageId,
    onSendFailure: (error) => writeLogLine({ event: 'send-failed', worker: 'messages', error: describeError(error) }),
    site: config.PUBLIC_ORIGIN.split(' ')[0] ?? '',
  };
  return {
    notifying,
    cases,
    timetable: createTimetableStore(table),
    due: createDueStore(table),
    expired: createExpiredStore(table),
    log: writeLogLine,
    monotonicSeconds: () => performance.now() / 1000,
  };
}

/** A bureau without an SMS gateway sends mail only. */
function smsSender({ SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret }: WorkerConfig, { now }: Environment) {
  return url === undefined || secret === undefined ? undefined : createSmsSender({ url, secret, now });
}
