import { describe, expect, test } from 'vitest';
import { importsOf, productionSources } from './sources.ts';

const inCore = productionSources()
  .filter(({ path }) => path.startsWith('functions/core/'))
  .flatMap(importsOf)
  .filter(({ to }) => to.startsWith('functions/core/'));

/** The folder of core a file lies in; files beside the folders are the ground all stand on. */
const folderOf = (path: string) => /^functions\/core\/([^/]+)\//.exec(path)?.[1] ?? '';

describe('the folders of core', () => {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to } of inCore) {
    if (folderOf(from) !== folderOf(to)) arrows.set(folderOf(from), (arrows.get(folderOf(from)) ?? new Set()).add(folderOf(to)));
  }

  test('never run in a circle, types included: an arrow between two of them goes one way', () => {
    const circles: string[] = [];
    const walk = (folder: string, trail: readonly string[]) => {
      if (trail.includes(folder)) {
        circles.push([...trail.slice(trail.indexOf(folder)), folder].join(' > '));
        return;
      }
      for (const next of arrows.get(folder) ?? []) walk(next, [...trail, folder]);
    };
    for (const folder of arrows.keys()) walk(folder, []);
    expect([...new Set(circles)]).toEqual([]);
  });

  test('stand on what lies beside them, which knows none of them', () => {
    expect([...(arrows.get('') ?? [])]).toEqual([]);
  });
});
