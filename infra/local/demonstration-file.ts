import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** What is known of one matter so far: enough to go on after a crash without doing anything twice. */
const Entry = z.object({ hold: z.string().optional(), gate: z.string().optional(), receipt: z.string().optional(), done: z.boolean() });
export type DemonstrationEntry = z.infer<typeof Entry>;
const Progress = z.record(z.string(), Entry);

/** How far the demonstration is, on disk before the next step begins. */
export type DemonstrationProgress = {
  readonly of: (name: string) => DemonstrationEntry;
  readonly keep: (name: string, change: Partial<DemonstrationEntry>) => void;
};

export function openDemonstrationProgress(file: string): DemonstrationProgress {
  let entries = readJsonFile(file, Progress) ?? {};
  const of = (name: string) => entries[name] ?? { done: false };
  return {
    of,
    keep: (name, change) => {
      entries = { ...entries, [name]: { ...of(name), ...change } };
      writeJsonFile(file, entries);
    },
  };
}
