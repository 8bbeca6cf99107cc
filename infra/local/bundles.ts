import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LambdaHandler } from './lambda-call.ts';

export type Bundles = {
  readonly resident: LambdaHandler | undefined;
  readonly staff: LambdaHandler | undefined;
  readonly oversight: LambdaHandler | undefined;
  readonly onChange: LambdaHandler;
  readonly onSchedule: LambdaHandler;
};

/** Imports the built functions from a copy of `.build`. The environment they read must be set before. */
export async function importBundles(folder: string): Promise<Bundles> {
  const [server, workers] = await Promise.all([load(join(folder, 'server/entry.mjs')), load(join(folder, 'workers/index.mjs'))]);
  const onChange = handlerOf(workers, 'onChange');
  const onSchedule = handlerOf(workers, 'onSchedule');
  if (onChange === undefined || onSchedule === undefined) throw new Error('The workers’ bundle lacks onChange or onSchedule.');
  const [resident, staff, oversight] = ['resident', 'staff', 'oversight'].map((name) => handlerOf(server, name));
  return { resident, staff, oversight, onChange, onSchedule };
}

function load(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href);
}

function handlerOf(module: unknown, name: string): LambdaHandler | undefined {
  if (typeof module !== 'object' || module === null) return undefined;
  const value: unknown = Reflect.get(module, name);
  return isHandler(value) ? value : undefined;
}

function isHandler(value: unknown): value is LambdaHandler {
  return typeof value === 'function';
}
