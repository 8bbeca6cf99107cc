import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findJava, installCommand } from './java.ts';

let folder: string;
let server: Server;
let api: string;
let requests: string[];
let lines: string[];
let published: { body: Buffer; checksum: string };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-java-'));
  requests = [];
  lines = [];
  published = archive('21.0.5');
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (request.url === '/jre.tar.gz') {
      response.end(published.body);
      return;
    }
    const asset = { name: 'jre.tar.gz', link: `${api}/jre.tar.gz`, size: published.body.length, checksum: published.checksum };
    response.setHeader('content-type', 'application/json').end(JSON.stringify([{ binary: { package: asset } }]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A tiny JRE: a script that tells its version as Java does. */
function archive(version: string): { body: Buffer; checksum: string } {
  const made = mkdtempSync(join(folder, 'made-'));
  mkdirSync(join(made, 'jdk-21-jre/bin'), { recursive: true });
  writeFileSync(join(made, 'jdk-21-jre/bin/java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(join(made, 'jdk-21-jre/bin/java'), 0o755);
  const file = join(made, 'jre.tar.gz');
  execFileSync('tar', ['-czf', file, '-C', made, 'jdk-21-jre']);
  const body = readFileSync(file);
  rmSync(made, { recursive: true });
  return { body, checksum: createHash('sha256').update(body).digest('hex') };
}

/** A machine without Java; tar is there, as everywhere. */
function find(env: Record<string, string> = {}): Promise<string> {
  return findJava({
    env: { PATH: '/nowhere', ADOPTIUM_API: api, ...env },
    folder: join(folder, 'java'),
    print: (line) => lines.push(line),
  });
}

describe('where Java is missing', () => {
  test('a runtime is fetched for this system, its size said before, and runs', async () => {
    const java = await find();
    expect(execFileSync(java, ['-version'], { stdio: ['ignore', 'pipe', 'pipe'] }).toString()).toBe('');
    expect(lines).toEqual([expect.stringMatching(/^Java is missing\. Fetching a Java 21 runtime once, 1 MB, into /)]);
    expect(requests[0]).toMatch(/^\/v3\/assets\/latest\/21\/hotspot\?os=\w+&architecture=\w+&image_type=jre&vendor=eclipse$/);
  });

  test('the next start takes what is there and asks nobody', async () => {
    const java = await find();
    requests = [];
    expect(await find()).toBe(java);
    expect(requests).toEqual([]);
  });

  test('an archive whose checksum differs is refused, and nothing of it stays', async () => {
    published = { ...published, checksum: '0'.repeat(64) };
    await expect(find()).rejects.toThrow(/its checksum differs.*Install it: /);
    expect(readdirSync(join(folder, 'java'))).toEqual([]);
  });

  test('an archive that is cut off is refused, and the next start fetches it whole', async () => {
    const whole = published;
    published = { ...whole, body: whole.body.subarray(0, 40) };
    await expect(find()).rejects.toThrow(/checksum/);
    published = whole;
    expect(existsSync(await find())).toBe(true);
  });

  test('without a network one line names the command that installs it', async () => {
    const refusal = find({ ADOPTIUM_API: 'http://127.0.0.1:9' });
    await expect(refusal).rejects.toThrow(`Install it: ${installCommand(process.platform)}`);
    await expect(refusal).rejects.toThrow(/^Java is missing[^\n]*$/);
  });

  test.each([
    ['darwin', 'brew install openjdk@21'],
    ['win32', 'winget install EclipseAdoptium.Temurin.21.JRE'],
    ['linux', 'apt-get install default-jre-headless'],
  ] as const)('on %s the command is %s', (platform, command) => {
    expect(installCommand(platform)).toBe(command);
  });
});

test('an installed Java is preferred, and one that is too old is not', async () => {
  const old = join(folder, 'old/bin');
  mkdirSync(old, { recursive: true });
  writeFileSync(join(old, 'java'), `#!/bin/sh\necho 'java version "1.8.0_402"' >&2\n`);
  chmodSync(join(old, 'java'), 0o755);
  await expect(find({ JAVA_HOME: join(folder, 'old'), ADOPTIUM_API: 'http://127.0.0.1:9' })).rejects.toThrow(/^Java 8 is too old/);
  writeFileSync(join(old, 'java'), `#!/bin/sh\necho 'openjdk version "17.0.15"' >&2\n`);
  expect(await find({ JAVA_HOME: join(folder, 'old') })).toBe(join(old, 'java'));
  expect(requests).toEqual([]);
});
