/** Makes the one file the portal reads: `node infra/county/compile.ts [folder] [outfile]`. Writes nothing when the pack has a mistake. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CompiledCounty, County } from '#shared/county/county.ts';
import { ledgerIntervalMinutes } from '#shared/county/ledger-interval.ts';
import { defaultFolder, describeMistake } from './check.ts';
import { readPack } from './read-pack.ts';
import { searchIndexOf } from './search-index.ts';

const defaultOutfile = join(import.meta.dirname, '../../.build/county.json');

/** The pack with what searching and the ledger need, services in the order of their groups. */
export function compileCounty({ synonyms, searchQueries, ...county }: County): CompiledCounty {
  const services = county.serviceGroups.flatMap(({ id }) => county.services.filter(({ group }) => group === id));
  return {
    ...county,
    services,
    search: searchIndexOf({ ...county, synonyms, searchQueries }, services),
    ledgerIntervalMinutes: ledgerIntervalMinutes(county),
  };
}

if (import.meta.main) {
  const [folder = defaultFolder, outfile = defaultOutfile] = process.argv.slice(2).map((path) => resolve(path));
  const { county, mistakes } = readPack(folder);
  for (const mistake of mistakes) process.stderr.write(`${describeMistake(mistake)}\n`);
  if (county) {
    mkdirSync(dirname(outfile), { recursive: true });
    writeFileSync(outfile, JSON.stringify(compileCounty(county)));
  } else process.exitCode = 1;
}
