import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { errorCode } from './print.ts';

const Holder = z.object({ pid: z.int().positive(), startedAt: z.string(), port: z.int().optional() });
/** Who holds a lock. `startedAt` tells a process from a later one that was given the same number. */
export type Holder = z.infer<typeof Holder>;

/**
 * Takes the lock, or answers with the living process that holds it. The lock of a process that was killed is taken over.
 * Release with `releaseLock`.
 */
export function takeLock(file: string, port?: number): { readonly heldBy: Holder } | undefined {
  const mine = JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid), port });
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return undefined;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (holder !== undefined) return { heldBy: holder };
    removeStale(file);
  }
}

/** Gives the lock back; that of somebody else stays. */
export function releaseLock(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** The living holder of the lock; undefined when there is none. */
export function readHolder(file: string): Holder | undefined {
  const holder = parseHolder(file);
  if (holder === 'being-written') return { pid: 0, startedAt: '' };
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

function parseHolder(file: string): Holder | 'being-written' | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    if (text === '') return Date.now() - statSync(file).mtimeMs < 2_000 ? 'being-written' : undefined;
    return Holder.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  return processStart(holder.pid) === holder.startedAt;
}

/** Moved aside under a name of our own first, so that of two who find the same dead lock only one removes it. */
function removeStale(file: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const taken = readHolder(aside);
  if (taken !== undefined && taken.pid !== 0) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/** When the process began, in the kernel's ticks; empty where the system does not tell. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
