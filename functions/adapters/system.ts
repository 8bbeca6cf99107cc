import { randomBytes, randomUUID } from 'node:crypto';
import type { Environment } from '#core/environment.ts';

/** The real clock and the system's cryptographic randomness. */
export const system: Pick<Environment, 'now' | 'randomBytes'> = {
  now: () => new Date(),
  randomBytes: (count) => randomBytes(count),
};

/** An id for one request, used only to find it in the log. */
export function newId(): string {
  return randomUUID();
}

/** Writes a line of the log as JSON to standard output, where Lambda collects it. */
export function writeLogLine(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
