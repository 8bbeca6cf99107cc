import { readFileSync } from 'node:fs';
import type { Environment } from '#core/environment.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { createAppointmentStore } from './adapters/dynamo/appointment-store.ts';
import { createCaseStore } from './adapters/dynamo/case-store.ts';
import { createDynamoClient } from './adapters/dynamo/client.ts';
import { createDraftStore } from './adapters/dynamo/draft-store.ts';
import { createIdempotencyStore } from './adapters/dynamo/idempotency-store.ts';
import { createLimitStore } from './adapters/dynamo/limit-store.ts';
import { createReceiptStore } from './adapters/dynamo/receipt-store.ts';
import type { TableDeps } from './adapters/dynamo/table.ts';
import { createOidcProvider } from './adapters/identity/oidc.ts';
import { openKeys } from './adapters/sealing/open-keys.ts';
import { newId, system, writeLogLine } from './adapters/system.ts';
import { ResidentConfig, readConfig, StaffConfig } from './config.ts';
import type { ResidentDeps } from './resident/deps.ts';
import type { StaffDeps } from './staff/deps.ts';

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
  const table: TableDeps = { client: createDynamoClient(), tableName: config.TABLE_NAME, env };
  const { keepPersonalDays } = env.county.settings.booking;
  const { secrets, sealing } = openKeys(config.KEYS, env);
  return {
    booking: { env, secrets, sealing, store: createAppointmentStore({ ...table, keepPersonalDays }) },
    receipts: createReceiptStore(table),
    cases: createCaseStore(table),
    drafts: createDraftStore(table),
    limits: createLimitStore(table),
    idempotency: createIdempotencyStore(table),
    log: writeLogLine,
    origins: config.PUBLIC_ORIGIN.split(' '),
    newId,
  };
}

/** Everything of the staff Lambda. */
export function staffDeps(variables: Variables): StaffDeps {
  const config = readConfig(StaffConfig, variables);
  const env = environmentFrom(config.COUNTY_FILE);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = config;
  return {
    env,
    cases: createCaseStore({ client: createDynamoClient(), tableName: config.TABLE_NAME, env }),
    sealing: openKeys(config.KEYS, env).sealing,
    identity: createOidcProvider({ issuer, clientId, clientSecret }),
    log: writeLogLine,
    origin: config.STAFF_ORIGIN,
    newId,
  };
}
