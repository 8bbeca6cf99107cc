import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#shared/i18n/locale.ts';
import { everyPage } from './every-page.ts';
import { portalWithBrowser } from './portal-with-browser.ts';

const running = portalWithBrowser();

async function violations(page: Page): Promise<string[]> {
  const { violations: axeViolations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return axeViolations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What a page must have that axe does not look for across pages. */
async function bones(page: Page): Promise<{ headings: number; lang: string | null; ids: number; sideways: number }> {
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return {
    headings: await page.locator('h1').count(),
    lang: await page.locator('html').getAttribute('lang'),
    ids: ids.length - new Set(ids).size,
    sideways,
  };
}

describe.each([
  ['zh-CN', 11],
  ['en', 12],
] satisfies [Locale, number][])('every page and state, in %s', (locale, sequence) => {
  it('has no axe violation, one heading, its own title and no sideways scroll at 400 % zoom', async () => {
    const titles = new Map<string, string>();
    const allViolations: string[] = [];
    await everyPage(running.browser, { origin: running.portal.origin, locale, sequence, width: 320, scripts: true }, async (page, name) => {
      allViolations.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
      const { headings, lang, ids, sideways } = await bones(page);
      expect({ name, headings, lang, ids, sideways }).toEqual({ name, headings: 1, lang: locale, ids: 0, sideways: 0 });
      titles.set(name, await page.title());
    });
    expect(allViolations).toEqual([]);
    const plain = [...titles].filter(
      ([name]) => !/gone|why=|nothing|near=|office=|receipt$|services=|details |no time|cancelled|move/.test(name),
    );
    expect(new Set(plain.map(([, title]) => title)).size).toBe(plain.length);
  });

  it('fits in elder mode, with larger type, too', async () => {
    await everyPage(
      running.browser,
      { origin: running.portal.origin, locale, sequence: sequence + 10, width: 320, elder: true },
      async (page, name) => {
        const { sideways } = await bones(page);
        expect({ name, elder: await page.locator('html.elder').count(), sideways }).toEqual({ name, elder: 1, sideways: 0 });
      },
    );
  });
});
