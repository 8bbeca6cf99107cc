import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { errorCode, StartRefused } from './print.ts';

/** The file's content as this schema reads it; undefined when there is no such file. A damaged file is refused by name, not guessed at. */
export function readJsonFile<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new StartRefused(`${file} is damaged (${reason.replaceAll('\n', ' ')}). Restore it, or move it away to begin anew.`);
  }
}

/** Writes the whole file or nothing: a crash leaves the old content or the new, never half. Readable by its owner only. */
export function writeJsonFile(file: string, content: unknown): void {
  const draft = `${file}.${process.pid}.new`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
