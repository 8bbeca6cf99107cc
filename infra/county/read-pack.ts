import { basename } from 'node:path';
import type * as z from 'zod';
import { findInconsistencies } from '#shared/county/consistency.ts';
import type { County } from '#shared/county/county.ts';
import { entryName } from '#shared/county/field-name.ts';
import { FormDefinition } from '#shared/county/forms.ts';
import { HolidayYear } from '#shared/county/holidays.ts';
import { Closure } from '#shared/county/hours.ts';
import { Office } from '#shared/county/offices.ts';
import type { PackMistake } from '#shared/county/pack-mistake.ts';
import { SearchQuery } from '#shared/county/search-queries.ts';
import { Service } from '#shared/county/services.ts';
import { Signpost } from '#shared/county/signposts.ts';
import { Synonym } from '#shared/county/synonyms.ts';
import { Unit } from '#shared/county/units.ts';
import { CountyFile, type FileMistake, lists, type PackFile, readAs, readFolder, readJson, strayFiles } from './pack-files.ts';

/** The whole pack when it is free of mistakes. */
export type PackReading =
  | { readonly county: County; readonly mistakes: readonly [] }
  | { readonly county?: never; readonly mistakes: readonly FileMistake[] };

/** Reads a folder like shared/county/wangchuan. Never throws for what somebody wrote in a file: every mistake is named with its place. */
export function readPack(folder: string): PackReading {
  const reader = new PackReader(folder);
  const units = reader.readParts('units', Unit);
  const offices = reader.readParts('offices', Office);
  const services = reader.readParts('services', Service);
  const holidays = reader.readParts('holidays', HolidayYear);
  const forms = reader.readParts('forms', FormDefinition);
  const closures = reader.readList('closures', Closure);
  const synonyms = reader.readList('synonyms', Synonym);
  const signposts = reader.readList('signposts', Signpost);
  const searchQueries = reader.readList('searchQueries', SearchQuery);
  const base = reader.readBase();
  if (base === undefined) return { mistakes: reader.mistakes };
  const county: County = { ...base, units, offices, services, holidays, closures, forms, synonyms, signposts, searchQueries };
  const crossed = findInconsistencies(county, reader.unreadable).map((mistake) => reader.locate(mistake));
  const mistakes = [...reader.mistakes, ...crossed];
  return mistakes.length === 0 ? { county, mistakes: [] } : { mistakes };
}

/** Gathers entries and mistakes, and remembers which file each entry came from. */
class PackReader {
  readonly mistakes: FileMistake[] = [];
  readonly unreadable = new Set<string>();
  readonly #folder: string;
  readonly #files = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.mistakes.push(...strayFiles(folder));
  }

  /** Every entry of a sub-folder that is sound in itself; a file holds one entry or a list of them. */
  readParts<T>(part: 'units' | 'offices' | 'services' | 'holidays' | 'forms', schema: z.ZodType<T>): T[] {
    const files = readFolder(this.#folder, part, this.mistakes);
    if (files.length === 0) this.mistakes.push({ file: `${part}/`, entry: '-', field: '-', message: 'holds no file' });
    // What is not even JSON is known by the name of its file, which is its code.
    for (const { file, value } of files) if (value === undefined) this.unreadable.add(basename(file, '.json'));
    return files.flatMap((file) =>
      entriesOf(file).flatMap((value, index) => this.#readEntry({ part, schema, file: file.file, value, index })),
    );
  }

  /** Every entry of a file that holds one list, sound in itself. */
  readList<T>(part: keyof typeof lists, schema: z.ZodType<T>): T[] {
    const { file, value } = readJson(this.#folder, lists[part], this.mistakes);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.mistakes.push({ file, entry: '-', field: '-', message: 'must be a list' });
      return [];
    }
    return value.flatMap((entry: unknown, index) => this.#readEntry({ part, schema, file, value: entry, index }));
  }

  readBase(): CountyFile | undefined {
    const { file, value } = readJson(this.#folder, 'county.json', this.mistakes);
    return value === undefined ? undefined : readAs(CountyFile, { file, entry: 'county', value }, this.mistakes);
  }

  locate({ part, ...mistake }: PackMistake): FileMistake {
    const file = this.#files.get(`${part} ${mistake.entry}`) ?? (part in CountyFile.shape ? 'county.json' : `${part}/`);
    return { file, ...mistake };
  }

  #readEntry<T>(read: { part: keyof County; schema: z.ZodType<T>; file: string; value: unknown; index: number }): T[] {
    const entry = entryName(read.value, read.index);
    this.#files.set(`${read.part} ${entry}`, read.file);
    const content = readAs(read.schema, { file: read.file, entry, value: read.value }, this.mistakes);
    if (content !== undefined) return [content];
    this.unreadable.add(entry);
    return [];
  }
}

function entriesOf({ value }: PackFile): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
