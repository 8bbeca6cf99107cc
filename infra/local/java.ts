import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fetchedJava, fetchJava, type JavaSource } from './fetch-java.ts';
import { StartRefused } from './print.ts';

const needed = 17;

export type JavaOptions = Omit<JavaSource, 'api'> & {
  /** JAVA_HOME and PATH say where to look; ADOPTIUM_API names a mirror to fetch from. */
  readonly env: NodeJS.ProcessEnv;
};

/**
 * The Java command to run DynamoDB Local with: that of JAVA_HOME, else of PATH, else of a JRE that is fetched once into the folder. Throws StartRefused, naming
 * the remedy, where none is at least Java 17 and none can be fetched.
 */
export async function findJava(options: JavaOptions): Promise<string> {
  const { env, folder, print } = options;
  const home = env['JAVA_HOME'];
  const fetched = fetchedJava(folder);
  const candidates = [...(home ? [join(home, 'bin', 'java')] : []), 'java', ...(fetched ? [fetched] : [])];
  const versions = candidates.map((command) => ({ command, version: javaVersion(command, env) }));
  const suitable = versions.find(({ version }) => version !== undefined && version >= needed);
  if (suitable !== undefined) return suitable.command;
  const old = versions.find(({ version }) => version !== undefined)?.version;
  try {
    return await fetchJava({ folder, print, api: env['ADOPTIUM_API'] || undefined });
  } catch (error) {
    const reason =
      error instanceof Error ? `${error.message}${error.cause instanceof Error ? `, ${error.cause.message}` : ''}` : String(error);
    const remedy = `Install it: ${installCommand(process.platform)}`;
    const state = old === undefined ? 'Java is missing' : `Java ${old} is too old`;
    throw new StartRefused(`${state}; the local database needs Java ${needed} or later, and none could be fetched (${reason}). ${remedy}`);
  }
}

function javaVersion(command: string, env: NodeJS.ProcessEnv): number | undefined {
  const run = spawnSync(command, ['-version'], { encoding: 'utf8', env, timeout: 20_000 });
  if (run.status !== 0) return undefined;
  const major = /version "(?:1\.)?(\d+)/.exec(`${run.stderr}${run.stdout}`)?.[1];
  return major === undefined ? undefined : Number(major);
}

/** The command that installs Java on such a system. */
export function installCommand(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'brew install openjdk@21';
  if (platform === 'win32') return 'winget install EclipseAdoptium.Temurin.21.JRE';
  return 'apt-get install default-jre-headless';
}
