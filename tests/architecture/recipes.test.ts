import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, root } from './sources.ts';

const longest = 10;
const chapter = /^### Recipes\n([\s\S]*?)^##/m.exec(read('README.md'))?.[1] ?? '';
const recipes = chapter
  .split(/^(?=\*\*)/m)
  .slice(1)
  .map((text) => {
    const [title = '', ...lines] = text
      .trim()
      .split('\n')
      .filter((line) => line !== '');
    return { title: title.replaceAll('**', ''), lines };
  });

/** What stands in backticks and looks like a path. */
function pathsIn(lines: readonly string[]): string[] {
  return [...lines.join('\n').matchAll(/`([\w.[\]-]+(?:\/[\w.[\]-]+)+)`/g)].map(([, path = '']) => path);
}

describe('the recipes of the README', () => {
  test('are there for every usual change', () => {
    const changes = ['service', 'question', 'report type', 'transition', 'refusal', 'page', 'index'];
    expect(recipes.map(({ title }) => title)).toEqual(changes.map((thing) => `Add ${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`));
  });

  test.each(recipes)(`"$title" is at most ${longest} lines and names the files it touches`, ({ lines }) => {
    expect(lines.length).toBeLessThanOrEqual(longest);
    expect(pathsIn(lines).length).toBeGreaterThanOrEqual(3);
  });

  test.each(recipes)('"$title" names only files that exist', ({ lines }) => {
    expect(pathsIn(lines).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
