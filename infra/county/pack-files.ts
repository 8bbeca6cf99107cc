import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { County } from '#shared/county/county.ts';
import { fieldName, valueAt } from '#shared/county/field-name.ts';
import type { PackMistake } from '#shared/county/pack-mistake.ts';

/** A mistake with the file it is in. */
export interface FileMistake extends Omit<PackMistake, 'part'> {
  readonly file: string;
}

/** One JSON file of a pack. value is undefined when the file is not JSON. */
export interface PackFile {
  readonly file: string;
  readonly value: unknown;
}

/** What county.json holds. */
export const CountyFile = County.pick({ settings: true, clusters: true, serviceGroups: true });
export type CountyFile = z.infer<typeof CountyFile>;

/** Files that hold one list. */
export const lists = {
  closures: 'closures.json',
  synonyms: 'synonyms.json',
  signposts: 'signposts.json',
  searchQueries: 'search-queries.json',
} as const;
const single = ['county.json', ...Object.values(lists)];
const many = ['units', 'offices', 'services', 'holidays', 'forms'] as const;

/** The files of one sub-folder in the order of their names. Broken JSON is told in mistakes. */
export function readFolder(folder: string, part: (typeof many)[number], mistakes: FileMistake[]): readonly PackFile[] {
  const directory = join(folder, part);
  if (!existsSync(directory)) {
    mistakes.push({ file: `${part}/`, entry: '-', field: '-', message: 'the folder is missing' });
    return [];
  }
  const names = readdirSync(directory).toSorted();
  for (const name of names.filter((name) => !name.endsWith('.json'))) mistakes.push(unread(`${part}/${name}`));
  return names.filter((name) => name.endsWith('.json')).map((name) => readJson(folder, `${part}/${name}`, mistakes));
}

/** One file; undefined as value, with a mistake, when it is missing or not JSON. */
export function readJson(folder: string, file: string, mistakes: FileMistake[]): PackFile {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return { file, value };
  } catch (error) {
    const message = error instanceof SyntaxError ? `not valid JSON: ${error.message}` : 'the file cannot be read';
    mistakes.push({ file, entry: '-', field: '-', message });
    return { file, value: undefined };
  }
}

/** Files at the top of the folder that the portal would silently ignore; a README is welcome. */
export function strayFiles(folder: string): readonly FileMistake[] {
  const expected: readonly string[] = [...single, ...many, 'README.md'];
  return readdirSync(folder)
    .filter((name) => !expected.includes(name))
    .map((name) => unread(statSync(join(folder, name)).isDirectory() ? `${name}/` : name));
}

function unread(file: string): FileMistake {
  return { file, entry: '-', field: '-', message: 'nothing reads this file' };
}

/** The value in the schema's form, or undefined with every mistake named. */
export function readAs<T>(
  schema: z.ZodType<T>,
  read: { file: string; entry: string; value: unknown },
  mistakes: FileMistake[],
): T | undefined {
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return parsed.data;
  const at = { file: read.file, entry: read.entry };
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        mistakes.push({ ...at, field: fieldName(read.value, [...issue.path, key]), message: 'is not known here' });
    } else {
      const missing = valueAt(read.value, issue.path) === undefined;
      mistakes.push({ ...at, field: fieldName(read.value, issue.path) || '-', message: missing ? 'is missing' : issue.message });
    }
  }
  return undefined;
}
