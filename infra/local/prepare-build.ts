import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { StartRefused } from './print.ts';
import { repository } from './settings.ts';

/**
 * Builds the portal if anything has changed since it was built, and copies it into the data folder: what runs stays whole when somebody
 * builds meanwhile. In a process of its own, because building takes memory that would stay.
 */
export function prepareBuild(target: string): { readonly done: Promise<void>; readonly stop: () => void } {
  const child = spawn(process.execPath, [join(repository, 'infra/build.ts'), '--if-changed', '--copy-to', target], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new StartRefused('The portal was not started, because it could not be built.')),
    );
  });
  return { done, stop: () => child.kill() };
}
