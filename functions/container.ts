import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchIndex } from '#shared/search/compiled-index.ts';
import { openStores } from './adapters/dynamo/open-stores.ts';
import { createOidcProvider } from './adapters/identity/oidc.ts';
import { newId, writeLogLine } from './adapters/system.ts';
import { withTimeLeft } from './adapters/time-left.ts';
import { OversightConfig, ResidentConfig, readConfig, StaffConfig } from './config.ts';
import { openPlatform, type Variables } from './open-platform.ts';
import { type OversightDeps, oversightDepsOn } from './oversight/deps.ts';
import { type ResidentDeps, residentDepsOn } from './resident/deps.ts';
import { type StaffDeps, staffDepsOn } from './staff/deps.ts';

/** How long a request has left reaches the stores around the rules, which know no time but the county's. */
export const requestTime = withTimeLeft;

/** Everything of the resident Lambda. */
export function residentDeps(variables: Variables): ResidentDeps {
  const config = readConfig(ResidentConfig, variables);
  const platform = openPlatform('resident', config, (deps) => openStores(config.tables, deps));
  const { PUBLIC_ORIGIN: origins, EDGE_SECRET: edgeSecret } = config;
  const readSearch = () => readSearchBeside(config.COUNTY_FILE);
  return residentDepsOn(platform, { log: writeLogLine, origins: origins.split(' '), newId, readSearch, edgeSecret });
}

/** As the county itself, it was checked when it was compiled. */
async function readSearchBeside(countyFile: string): Promise<SearchIndex> {
  const index: SearchIndex = JSON.parse(await readFile(join(dirname(countyFile), 'search.json'), 'utf8'));
  return index;
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
