import { join } from 'node:path';
import { findJava } from '../../infra/local/java.ts';

const folder = join(import.meta.dirname, '../../node_modules/.cache/doorstep/java');

/** The Java command of the tests: the machine's, else one that is fetched once into a folder that `npm ci` removes. */
export function testJava(): Promise<string> {
  return findJava({ env: process.env, folder, print: (line) => void process.stdout.write(`${line}\n`) });
}
