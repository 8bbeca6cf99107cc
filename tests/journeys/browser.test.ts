import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type BrowserOptions, openBrowser } from '#tests/support/browser.ts';
import { hasPackagedChromium } from '#tests/support/packaged-chromium.ts';

/** What a machine has that was just set up: no browser, no font. */
const fresh: BrowserOptions = { program: 'package', fontConfig: '/nowhere/fonts.conf' };
const browsers: [string, BrowserOptions][] = [
  ['of this machine', {}],
  ...(hasPackagedChromium ? [['of the packages, on a fresh machine', fresh] as [string, BrowserOptions]] : []),
];

async function drawn(browser: Browser, letter: string): Promise<string> {
  const page = await browser.newPage();
  await page.setContent(`<html lang="zh-CN"><body style="font: 40px sans-serif">${letter}</body></html>`);
  const picture = await page.screenshot();
  await page.close();
  return picture.toString('base64');
}

describe.each(browsers)('the browser %s', (_, options) => {
  test('draws Chinese, not boxes: no two letters look the same', async () => {
    const browser = await openBrowser(options);
    const pictures = [];
    for (const letter of ['\u6d3e', '\u51fa', '\u6240', '\u671b', '\u5ddd']) pictures.push(await drawn(browser, letter));
    expect(new Set(pictures).size).toBe(pictures.length);
    expect(await drawn(browser, '\u6d3e')).toBe(pictures[0]);
    await browser.close();
  });
});
