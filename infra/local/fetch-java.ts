import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const feature = 21;
const askMillis = 20_000;
const downloadMillis = 20 * 60_000;
const systems: Readonly<Record<string, string>> = { darwin: 'mac', linux: 'linux', win32: 'windows' };
const processors: Readonly<Record<string, string>> = { arm64: 'aarch64', x64: 'x64' };

const Assets = z
  .array(
    z.object({ binary: z.object({ package: z.object({ name: z.string(), link: z.url(), size: z.int(), checksum: z.hex().length(64) }) }) }),
  )
  .min(1);
type Package = z.infer<typeof Assets>[number]['binary']['package'];

export type JavaSource = {
  /** Folder that keeps the JRE from one start to the next. */
  readonly folder: string;
  /** Told what is fetched and how large it is, before it is. */
  readonly print: (line: string) => void;
  /** Where Eclipse Adoptium publishes its builds with their SHA-256. */
  readonly api?: string | undefined;
};

/** The Java command of a JRE fetched earlier into this folder, if there is one. */
export function fetchedJava(folder: string): string | undefined {
  const home = join(folder, 'jre');
  // A Mac's archive holds a bundle, with the usual folders deeper inside.
  const places = [join(home, 'bin/java'), join(home, 'bin/java.exe'), join(home, 'Contents/Home/bin/java')];
  return places.find((place) => existsSync(place));
}

/**
 * Fetches a JRE of Eclipse Temurin once; its Java command. Throws when there is none for this machine, without a network, and when what came is not what
 * was published: then nothing of it stays.
 */
export async function fetchJava({ folder, print, api = 'https://api.adoptium.net' }: JavaSource): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const published = await findPackage(api);
  print(`Java is missing. Fetching a Java ${feature} runtime once, ${Math.ceil(published.size / 1_000_000)} MB, into ${folder}.`);
  const next = mkdtempSync(join(folder, 'fetching-'));
  try {
    const archive = join(next, 'archive');
    await download(published, archive);
    unpack(archive, next);
    const [home] = readdirSync(next).filter((name) => name !== 'archive');
    if (home === undefined) throw new Error(`${published.name} holds nothing`);
    // In one step, so that a start that was cut off leaves no half a JRE in this place.
    if (fetchedJava(folder) === undefined) renameSync(join(next, home), join(folder, 'jre'));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  const java = fetchedJava(folder);
  if (java === undefined) throw new Error(`${published.name} holds no Java command`);
  return java;
}

async function findPackage(api: string): Promise<Package> {
  const system = systems[process.platform];
  const processor = processors[process.arch];
  if (system === undefined || processor === undefined) throw new Error(`there is none for ${process.platform} on ${process.arch}`);
  const query = new URLSearchParams({ os: system, architecture: processor, image_type: 'jre', vendor: 'eclipse' });
  const response = await fetch(`${api}/v3/assets/latest/${feature}/hotspot?${query}`, { signal: AbortSignal.timeout(askMillis) });
  if (!response.ok) throw new Error(`${api} answered ${response.status}`);
  const [first] = Assets.parse(await response.json());
  if (first === undefined) throw new Error(`${api} names none`);
  return first.binary.package;
}

async function download({ link, checksum, name }: Package, file: string): Promise<void> {
  const response = await fetch(link, { signal: AbortSignal.timeout(downloadMillis) });
  if (!response.ok) throw new Error(`${link} answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  const differs = createHash('sha256').update(body).digest('hex') !== checksum.toLowerCase();
  if (differs) throw new Error(`${name} is not what was published: its checksum differs`);
  writeFileSync(file, body);
}

/** With the system's own tar, which every system we know has; that of Windows reads zip as well. */
function unpack(archive: string, folder: string): void {
  const run = spawnSync('tar', ['-xf', archive, '-C', folder], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the archive could not be unpacked: ${run.error?.message ?? run.stderr.trim()}`);
}
