import { appendFileSync, chmodSync } from 'node:fs';

/** How every line of the functions' log begins. */
const logged = '{"event":';

/**
 * Keeps what the functions log in a file of the data folder. They write JSON lines to standard output, where Lambda collects them; at a terminal those
 * would bury what the person needs to read. Readable by its owner only.
 */
export function keepFunctionLog(file: string): void {
  appendFileSync(file, '', { mode: 0o600 });
  chmodSync(file, 0o600);
  const { stdout } = process;
  const { write } = stdout;
  Object.assign(stdout, {
    write: (chunk: unknown, ...rest: unknown[]): unknown => {
      if (typeof chunk !== 'string' || !chunk.startsWith(logged)) return Reflect.apply(write, stdout, [chunk, ...rest]);
      appendFileSync(file, chunk);
      return true;
    },
  });
}
