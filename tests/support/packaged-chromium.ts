import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const modules = join(import.meta.dirname, '../../node_modules');
const Package = z.object({ version: z.string() });

/** A browser to start, with what its environment needs besides. */
export type BrowserProgram = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };

/** Whether the package holds a browser for this machine: it is made for Linux on x64. */
export const hasPackagedChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * The browser that comes as a package, with the libraries it brings. Unpacked once, about 200 MB, into a folder that `npm ci` removes. Throws
 * where the package holds none for this machine.
 */
export function packagedChromium(): BrowserProgram {
  if (!hasPackagedChromium) throw new Error(`These tests need Chromium: ${installCommand()}, or name one in CHROMIUM.`);
  const { version } = Package.parse(JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8')));
  const folder = join(modules, '.cache/doorstep', `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
}

function installCommand(): string {
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return 'apt-get install chromium';
}

/** Beside its place first, then there in one step: of two who unpack at the same time both find a whole one. */
function unpackInto(folder: string): void {
  mkdirSync(join(folder, '..'), { recursive: true });
  const next = mkdtempSync(`${folder}-`);
  try {
    const run = spawnSync(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], {
      // The package adds its libraries only where it believes itself in a Lambda.
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: next, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`The packaged Chromium could not be unpacked: ${run.stderr}`);
    renameSync(next, folder);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
