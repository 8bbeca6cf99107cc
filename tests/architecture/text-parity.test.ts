import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, root } from './sources.ts';

const areasOf = (language: string) => filesOf(`shared/i18n/${language}/**/*.ts`).map((path) => path.split(`/${language}/`)[1] ?? '');
const areas = areasOf('zh-CN');

/** Texts of a language's area by the path of their key. */
async function textsOf(language: string, area: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
    else throw new Error(`${language}/${area} ${path} is no text`);
  };
  const exported: Record<string, unknown> = await import(join(root, 'shared/i18n', language, area));
  for (const [name, value] of Object.entries(exported)) walk(value, name);
  return texts;
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

describe('both languages say the same', () => {
  test('in the same areas', () => {
    expect(areas.length).toBeGreaterThan(5);
    expect(areasOf('en')).toEqual(areas);
  });

  test.each(areas)('%s has the same keys in both', async (area) => {
    const [chinese, english] = [await textsOf('zh-CN', area), await textsOf('en', area)];
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  test.each(areas)('%s has the same {places} in both', async (area) => {
    const english = await textsOf('en', area);
    for (const [key, text] of await textsOf('zh-CN', area)) {
      expect(new Set(placeholders(english.get(key) ?? '')), key).toEqual(new Set(placeholders(text)));
    }
  });

  test.each(areas)('%s has no empty text', async (area) => {
    for (const language of ['zh-CN', 'en']) {
      for (const [key, text] of await textsOf(language, area)) expect(text.trim(), `${language} ${key}`).not.toBe('');
    }
  });
});
