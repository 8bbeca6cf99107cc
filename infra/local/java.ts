import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { StartRefused } from './print.ts';

const needed = 17;

/** The Java command to run DynamoDB Local with: that of JAVA_HOME, else of PATH. Throws StartRefused, naming the remedy, below Java 17. */
export function findJava(env: NodeJS.ProcessEnv): string {
  const home = env['JAVA_HOME'];
  const candidates = [...(home ? [join(home, 'bin', 'java')] : []), 'java'];
  let found: number | undefined;
  for (const command of candidates) {
    const version = javaVersion(command, env);
    if (version !== undefined && version >= needed) return command;
    found ??= version;
  }
  const state = found === undefined ? 'Java is missing' : `Java ${found} is too old`;
  throw new StartRefused(`${state}; the local database needs Java ${needed} or later. Install it: ${installCommand(process.platform)}`);
}

function javaVersion(command: string, env: NodeJS.ProcessEnv): number | undefined {
  const run = spawnSync(command, ['-version'], { encoding: 'utf8', env, timeout: 20_000 });
  if (run.status !== 0) return undefined;
  const major = /version "(?:1\.)?(\d+)/.exec(`${run.stderr}${run.stdout}`)?.[1];
  return major === undefined ? undefined : Number(major);
}

function installCommand(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'brew install openjdk@21';
  if (platform === 'win32') return 'winget install EclipseAdoptium.Temurin.21.JRE';
  return 'apt-get install default-jre-headless';
}
