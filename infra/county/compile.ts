/** Makes the files the portal reads: `node infra/county/compile.ts [folder] [target folder]`. Writes nothing when the pack has a mistake. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CompiledCounty, County } from '#shared/county/county.ts';
import { ledgerIntervalMinutes } from '#shared/county/ledger-interval.ts';
import type { SearchIndex } from '#shared/search/compiled-index.ts';
import { defaultFolder, describeMistake } from './check.ts';
import { readPack } from './read-pack.ts';
import { searchIndexOf } from './search/compile-index.ts';

const defaultTarget = join(import.meta.dirname, '../../.build');

/** The pack with what the ledger needs, services in the order of their groups. */
export function compileCounty({ synonyms: _synonyms, searchQueries: _queries, ...county }: County): CompiledCounty {
  return { ...county, services: servicesInOrder(county), ledgerIntervalMinutes: ledgerIntervalMinutes(county) };
}

/** What searching the pack needs: a file of its own, because only the first search reads it and every cold start would pay for it. */
export function compileSearch(county: County): SearchIndex {
  return searchIndexOf(county, servicesInOrder(county));
}

/** Writes both into a folder, as county.json and search.json. */
export function writeCompiled(folder: string, county: County): void {
  writeFileSync(join(folder, 'county.json'), JSON.stringify(compileCounty(county)));
  writeFileSync(join(folder, 'search.json'), JSON.stringify(compileSearch(county)));
}

function servicesInOrder({ serviceGroups, services }: Pick<County, 'serviceGroups' | 'services'>): County['services'] {
  return serviceGroups.flatMap(({ id }) => services.filter(({ group }) => group === id));
}

if (import.meta.main) {
  const [folder = defaultFolder, target = defaultTarget] = process.argv.slice(2).map((path) => resolve(path));
  const { county, mistakes } = readPack(folder);
  for (const mistake of mistakes) process.stderr.write(`${describeMistake(mistake)}\n`);
  if (county) {
    mkdirSync(target, { recursive: true });
    writeCompiled(target, county);
  } else process.exitCode = 1;
}
