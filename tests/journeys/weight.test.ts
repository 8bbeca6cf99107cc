import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#shared/i18n/locale.ts';
import { everyPage } from './every-page.ts';
import { portalWithBrowser } from './portal-with-browser.ts';

/** What fits into the first window of a connection: a page arrives in one round trip. */
const pageBytes = 14 * 1024;
const scriptBytes = 8 * 1024;
const running = portalWithBrowser();

const packed = (text: string) => gzipSync(text).length;

async function filesOf(page: Page, selector: string, attribute: string): Promise<number> {
  const paths = await page
    .locator(selector)
    .evaluateAll((elements, name) => elements.map((element) => element.getAttribute(name) ?? ''), attribute);
  for (const path of paths) expect(path).toMatch(/^\/assets\//);
  const texts = await Promise.all(paths.map(async (path) => (await fetch(running.portal.origin + path)).text()));
  return texts.reduce((sum, text) => sum + packed(text), 0);
}

describe.each([
  ['zh-CN', 31],
  ['en', 32],
] satisfies [Locale, number][])('over the wire, in %s', (locale, sequence) => {
  it('every page with its style sheet stays within 14 KB, its script within 8 KB, all from our own address', async () => {
    const heavy: string[] = [];
    await everyPage(running.browser, { origin: running.portal.origin, locale, sequence }, async (page, name) => {
      const bytes = packed(await page.content()) + (await filesOf(page, 'link[rel=stylesheet]', 'href'));
      const script = await filesOf(page, 'script[src]', 'src');
      if (bytes > pageBytes || script > scriptBytes) heavy.push(`${name}: ${bytes} bytes, script ${script}`);
    });
    expect(heavy).toEqual([]);
  });
});
