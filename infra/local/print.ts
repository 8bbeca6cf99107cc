/** One line for the person at the terminal. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What went wrong while running, with its stack where there is one. */
export function complain(what: string, error?: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : error === undefined ? '' : String(error);
  process.stderr.write(`${what}${detail === '' ? '' : `: ${detail}`}\n`);
}

/** A start that cannot go on for a reason the person at the terminal can mend; the message is the one line they see. */
export class StartRefused extends Error {}

/** The system's name of an error (`ENOENT`, `EADDRINUSE` …), if it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
