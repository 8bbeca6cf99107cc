import { readFileSync } from 'node:fs';
import type { Environment } from '#core/environment.ts';
import type { Platform } from '#core/platform/platform.ts';
import type { Stores } from '#core/platform/stores.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { createDynamoClient, type Member } from './adapters/dynamo/client.ts';
import type { StoreDeps } from './adapters/dynamo/open-stores.ts';
import { openKeys } from './adapters/sealing/open-keys.ts';
import { system } from './adapters/system.ts';
import type { WorkerConfig } from './config.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** The pack was checked when it was compiled, so it is only read here: checking it again would cost every cold start. */
function environmentFrom(file: string): Environment {
  const county: CompiledCounty = JSON.parse(readFileSync(file, 'utf8'));
  return { ...system, county, calendar: createHolidayCalendar(county.holidays) };
}

/** What a function stands on, with the stores it opens under its own name. */
export function openPlatform<Own extends Partial<Stores>>(
  member: Member,
  config: Pick<WorkerConfig, 'COUNTY_FILE' | 'KEYS' | 'STORE_PATIENCE'>,
  open: (deps: StoreDeps) => Own,
): Platform<Own> {
  const env = environmentFrom(config.COUNTY_FILE);
  const { keepPersonalDays } = env.county.settings.booking;
  const client = createDynamoClient(member, { patienceMillis: config.STORE_PATIENCE });
  return { env, ...openKeys(config.KEYS, env), stores: open({ client, env, keepPersonalDays }) };
}
