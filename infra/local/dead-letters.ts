import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod';
import type { LambdaStreamRecord } from './stream-records.ts';

const Letter = z.object({ at: z.string(), reason: z.string(), record: z.unknown() });

/** Records the worker would not take, kept in a file, one a line. */
export type DeadLetters = {
  readonly add: (record: LambdaStreamRecord, reason: string) => void;
  /** Offers each again to `send`; what it refuses stays. Nothing is lost when this is interrupted, though some may then be sent twice. */
  readonly redrive: (send: (record: unknown) => Promise<boolean>) => Promise<{ readonly sent: number; readonly failed: number }>;
};

/** Opens the dead letters kept in this file. */
export function openDeadLetters(file: string): DeadLetters {
  const underWay = `${file}.under-way`;
  const keep = (letter: z.infer<typeof Letter>) => appendFileSync(file, `${JSON.stringify(letter)}\n`, { mode: 0o600 });
  return {
    add: (record, reason) => keep({ at: new Date().toISOString(), reason, record }),
    redrive: async (send) => {
      moveLines(file, underWay);
      const letters = readLetters(underWay);
      let sent = 0;
      for (const letter of letters) {
        if (await send(letter.record)) sent += 1;
        else keep(letter);
      }
      rmSync(underWay, { force: true });
      return { sent, failed: letters.length - sent };
    },
  };
}

/** Behind what an interrupted run left there. The worker may begin a new file meanwhile. */
function moveLines(from: string, to: string): void {
  if (!existsSync(from)) return;
  appendFileSync(to, readFileSync(from), { mode: 0o600 });
  rmSync(from);
}

function readLetters(file: string): z.infer<typeof Letter>[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => Letter.parse(JSON.parse(line)));
}
