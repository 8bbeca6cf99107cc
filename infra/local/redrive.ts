/** `npm run redrive`: has the running portal offer its dead letters to the worker again. */
import * as z from 'zod';
import { dataFiles } from './environment.ts';
import { readHolder } from './file-lock.ts';
import { print } from './print.ts';
import { readSettings } from './settings.ts';

const Outcome = z.object({ sent: z.int(), failed: z.int() });

const { dataDir } = readSettings(process.env);
const port = readHolder(dataFiles(dataDir).lock)?.port;
if (port === undefined) {
  process.stderr.write(`No portal is running with ${dataDir}. Start it with “npm start” first.\n`);
  process.exitCode = 1;
} else {
  const response = await fetch(`http://localhost:${port}/dev/redrive`, { method: 'POST' });
  const { sent, failed } = Outcome.parse(await response.json());
  print(`${sent} sent, ${failed} refused again`);
  process.exitCode = failed === 0 ? 0 : 1;
}
