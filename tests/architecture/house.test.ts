import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, root } from './sources.ts';

/** What is or will be in the repository; without one (an archive), what lies in the folder. */
function projectFiles(): string[] {
  if (!existsSync(join(root, '.git'))) return filesOf('*', '**/*.*').filter((path) => statSync(join(root, path)).isFile());
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return list.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

const files = projectFiles();
const texts = files
  .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
  .filter(({ bytes }) => !bytes.includes(0))
  .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }));

/** Files in which something stands that should not, with the line. */
function where(pattern: RegExp): string[] {
  return texts.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [])),
  );
}

describe('the house', () => {
  test('has these rooms and no others on the top level', () => {
    const top = new Set(files.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
    const folders = ['functions', 'infra', 'shared', 'site', 'tests'];
    const papers = ['LICENSE', 'README.md', 'cdk.json', 'package-lock.json', 'package.json', 'tsconfig.json'];
    expect([...top].filter((name) => ![...folders, ...papers].includes(name))).toEqual([]);
    for (const folder of folders) expect(top).toContain(folder);
  });

  test('holds no path of anybody’s machine', () => {
    // Put together here, so that this file does not find itself.
    const homes = ['home', 'Users', 'root', 'work', 'mnt', 'private'].join('|');
    expect(where(new RegExp(`(^|[\\s'"\`(=:])/(${homes})/[\\w.-]+|[A-Z]:\\\\\\\\?Users`))).toEqual([]);
  });

  test('names no package registry but the public default', () => {
    const hosts = [
      ...texts
        .map(({ text }) => text)
        .join('\n')
        .matchAll(/https?:\/\/([\w.-]*(?:registry|npmmirror|artifactory|nexus)[\w.-]*)/g),
    ].map(([, host]) => host);
    expect(new Set(hosts.filter((host) => host !== ['registry', 'npmjs', 'org'].join('.')))).toEqual(new Set());
  });

  test('locks packages without saying where from, or from the public default', () => {
    const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const elsewhere = Object.values(lock.packages).filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith(`https://${['registry', 'npmjs', 'org'].join('.')}/`),
    );
    expect(elsewhere).toEqual([]);
  });

  test('states the exact version of every package it needs', () => {
    const {
      dependencies,
      devDependencies,
      optionalDependencies,
    }: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([name, version]) => name !== '@types/node' && !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('leaves nothing for later and no test aside', () => {
    const later = ['TO' + 'DO', 'FIX' + 'ME', 'X'.repeat(3)].join('|');
    expect(where(new RegExp(`\\b(${later})\\b`))).toEqual([]);
    const asideOrAlone = new RegExp(`\\b(test|it|describe)\\.(${['skip', 'only', 'todo', 'fails'].join('|')})\\b`);
    expect(where(asideOrAlone)).toEqual([]);
  });
});
