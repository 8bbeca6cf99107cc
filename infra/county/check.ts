/** Names every mistake of a county pack: `node infra/county/check.ts [folder]`. Exit code 1 when there is one. */
import { join, resolve } from 'node:path';
import type { County } from '#shared/county/county.ts';
import type { FileMistake } from './pack-files.ts';
import { readPack } from './read-pack.ts';

/** The pack of the demonstration county. */
export const defaultFolder = join(import.meta.dirname, '../../shared/county/wangchuan');

/** `file › entry › field: what is wrong`, one line. */
export function describeMistake({ file, entry, field, message }: FileMistake): string {
  return `${[file, entry, field].filter((step) => step !== '-').join(' › ')}: ${message}`;
}

/** One line of what a sound pack holds. */
export function describePack({ settings, units, offices, services, holidays, closures, forms }: County): string {
  const years = holidays.map(({ year }) => year);
  const provisional = holidays.filter(({ status }) => status === 'provisional').map(({ year }) => year);
  const counters = offices.flatMap((office) => office.counters).length;
  const rooms = offices.flatMap((office) => office.rooms).length;
  const calendar = `holidays ${Math.min(...years)}–${Math.max(...years)}${provisional.length > 0 ? ` (provisional: ${provisional.join(', ')})` : ''}`;
  return `${settings.name.zh} ${settings.name.en}: ${units.length} units, ${offices.length} offices, ${counters} counters, ${rooms} rooms, ${services.length} services, ${calendar}, ${closures.length} closures, ${forms.length} report types. No mistakes.`;
}

if (import.meta.main) {
  const { county, mistakes } = readPack(resolve(process.argv[2] ?? defaultFolder));
  for (const mistake of mistakes) process.stdout.write(`${describeMistake(mistake)}\n`);
  if (county) process.stdout.write(`${describePack(county)}\n`);
  else process.exitCode = 1;
}
