/**
 * A process that builds again and again for `npm run dev`: bundlers that have run before are several times as fast, and parts whose sources are the
 * same come from the build before. Told a folder, it answers with nothing when all parts lie there, else with what went wrong. It ends with the
 * process that started it.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSite, buildWorkers, describeBuildError, emptyFolder, giveCounty } from './build-parts.ts';
import { digestOf, packFolderOf } from './build-sources.ts';

type Step = {
  readonly parts: readonly string[];
  /** From the root; the pack is the first step's alone. */
  readonly sources: readonly string[];
  readonly build: (options: BuildOptions) => Promise<void>;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const packFolder = packFolderOf(process.env);
const steps: readonly Step[] = [
  { parts: ['county.json', 'search.json'], sources: ['shared', 'infra/county'], build: compileAfresh },
  { parts: ['server', 'client'], sources: ['shared', 'functions', 'site'], build: buildSite },
  { parts: ['workers'], sources: ['shared', 'functions'], build: buildWorkers },
];
const made = new Map<Step, { readonly digest: string; readonly folder: string }>();

process.on('disconnect', () => process.exit());
process.on('message', async (folder: string) => {
  process.send?.({ folder, mistake: await mistakeOf({ packFolder, folder, quick: true }) });
});

async function mistakeOf(options: BuildOptions): Promise<string | undefined> {
  try {
    emptyFolder(options.folder);
    await Promise.all(steps.map((step) => take(step, options)));
    giveCounty(options);
    return undefined;
  } catch (error) {
    return describeBuildError(error);
  }
}

/** Makes the parts of a step, or copies them where nothing they are made of has changed. */
async function take(step: Step, options: BuildOptions): Promise<void> {
  const code = step.sources.map((source) => join(root, source));
  const digest = digestOf(code, packFolder) + (step.parts.includes('county.json') ? digestOf([packFolder]) : '');
  const before = made.get(step);
  if (before?.digest === digest && existsSync(join(before.folder, 'workers'))) {
    for (const part of step.parts) cpSync(join(before.folder, part), join(options.folder, part), { recursive: true });
  } else {
    made.delete(step);
    await step.build(options);
  }
  made.set(step, { digest, folder: options.folder });
}

/** In a process of its own, because this one keeps the schemas it has imported. */
async function compileAfresh({ folder }: BuildOptions): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'infra/build-county.ts'), folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const complaint = await text(child.stderr);
  if ((await exit) !== 0) throw new Error(complaint);
}
