import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { ownPath, preferencesOf } from './preferences.ts';

async function preferencesWith(headers: Record<string, string>) {
  const app = new Hono().get('/', (c) => c.json(preferencesOf(c)));
  return (await app.request('/', { headers })).json();
}

describe('language', () => {
  test.each([
    [{}, 'zh-CN'],
    [{ 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
    [{ 'accept-language': 'fr, en;q=0.8, zh;q=0.7' }, 'en'],
    [{ 'accept-language': 'fr' }, 'zh-CN'],
    [{ 'accept-language': 'en', cookie: 'lang=zh-CN' }, 'zh-CN'],
    [{ 'accept-language': 'zh-Hans-CN', cookie: 'lang=en' }, 'en'],
    [{ cookie: 'lang=fr' }, 'zh-CN'],
  ])('for %j is %s', async (headers, locale) => {
    expect(await preferencesWith(headers)).toMatchObject({ locale });
  });
});

test('large type is only what was chosen', async () => {
  expect(await preferencesWith({ cookie: 'elder=on' })).toMatchObject({ elder: true });
  expect(await preferencesWith({ cookie: 'elder=yes' })).toMatchObject({ elder: false });
});

describe('the way back', () => {
  test('stays on the site whatever is asked for', () => {
    const address = fc
      .array(fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '%2f', 'evil.test', 'https', '\t', '\n', ' ', 'a'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(address, (path) => {
        expect(new URL(ownPath(path), 'https://portal.example').origin).toBe('https://portal.example');
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps the address of a page with its query', () => {
    expect(ownPath('/services?q=%E8%BA%AB#top')).toBe('/services?q=%E8%BA%AB#top');
    expect(ownPath(undefined)).toBe('/');
  });
});
