import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { StartRefused } from './print.ts';

export type Settings = {
  readonly port: number;
  readonly dataDir: string;
  readonly origin: string;
  /** When the portal's clock begins, in a data folder that is new; undefined: with the machine's. */
  readonly instant: Date | undefined;
  /** Whether saved sources are built anew while it runs. */
  readonly development: boolean;
};

/** The folder of the repository, wherever the command was given. */
export const repository = resolve(import.meta.dirname, '../..');

const Instant = z.iso.datetime({ offset: true });

/**
 * PORT (default 4321), DATA_DIR (default `.local/` in the repository), PORTAL_INSTANT (default: the machine's present), and whether `--watch` was given. Throws StartRefused for a port
 * or an instant that is none.
 */
export function readSettings(env: NodeJS.ProcessEnv, argv: readonly string[] = []): Settings {
  const text = env['PORT'] || '4321';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new StartRefused(`PORT must be a number from 1 to 65535, not “${text}”.`);
  const dataDir = env['DATA_DIR'] ? resolve(env['DATA_DIR']) : resolve(repository, '.local');
  return {
    port,
    dataDir,
    origin: `http://localhost:${port}`,
    instant: readInstant(env['PORTAL_INSTANT'] || undefined),
    development: argv.includes('--watch'),
  };
}

function readInstant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  if (Instant.safeParse(text).success) return new Date(text);
  throw new StartRefused(`PORTAL_INSTANT must be an instant such as 2026-09-30T17:25:00+08:00, not “${text}”.`);
}

/** Makes the folder if need be; throws StartRefused when it is no folder, or cannot be read and written. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!statSync(dataDir).isDirectory()) throw new Error('it is not a folder');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefused(`The data folder ${dataDir} cannot be read and written (${reason}). Choose another with DATA_DIR=…`);
  }
}
