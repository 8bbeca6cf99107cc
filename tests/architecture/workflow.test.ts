import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, read, root } from './sources.ts';

const script = '.ci/run';

describe('continuous integration', () => {
  test('runs nothing but the script anybody can run', () => {
    const workflow = read('.github/workflows/ci.yml');
    const commands = [...workflow.matchAll(/^\s*(?:- )?run: (.+)$/gm)].map(([, command]) => command);
    expect(commands).toEqual([script]);
    expect(() => accessSync(join(root, script), constants.X_OK)).not.toThrow();
  });

  test('is what the README says', () => {
    const readme = read('README.md');
    const commands = [...read(script).matchAll(/^npm .+$/gm)].map(([command]) => command);
    expect(commands).toEqual(['npm ci', 'npm run check', 'npm test']);
    for (const command of commands) expect(readme).toContain(command);
  });

  test('installs by apt nothing but Java', () => {
    const installed = [...read(script).matchAll(/apt-get install (.+)$/gm)].flatMap(([, rest = '']) =>
      rest.split(' ').filter((word) => /^[a-z]/.test(word)),
    );
    expect(installed).toEqual(['default-jre-headless']);
  });

  test('and the forms of issues and pull requests name only scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const texts = filesOf('.github/ISSUE_TEMPLATE/*.yml', '.github/*.md', 'README.md').map(read).join('\n');
    const named = new Set([...texts.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(named.size).toBeGreaterThan(3);
    expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
