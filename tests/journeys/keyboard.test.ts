import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#shared/i18n/locale.ts';
import { newVisitor } from '#tests/support/browser.ts';
import { portalWithBrowser } from './portal-with-browser.ts';
import { receiptShown, syntheticNumber, visitor } from './steps.ts';

const longestWay = 200;
const running = portalWithBrowser();

const path = (page: Page) => new URL(page.url()).pathname;

/** Presses Tab until the focus is on what the selector names; fails when it never comes there or cannot be seen there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < longestWay; press += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate((target) => {
      const focused = document.activeElement;
      if (focused === null || !focused.matches(target)) return undefined;
      const shown = focused.matches('.chip input') ? focused.nextElementSibling : focused;
      return shown === null ? 'none' : getComputedStyle(shown).outlineStyle;
    }, selector);
    if (outline === undefined) continue;
    expect({ selector, outline }).not.toEqual({ selector, outline: 'none' });
    return;
  }
  throw new Error(`the keyboard never reaches ${selector}`);
}

/** Presses Enter and waits for the page it leads to. */
async function enter(page: Page): Promise<void> {
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
}

async function press(page: Page, selector: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await (key === 'Enter' ? enter(page) : page.keyboard.press(key));
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.insertText(text);
}

describe.each([
  ['zh-CN', 51],
  ['en', 52],
] satisfies [Locale, number][])('with the keyboard alone, in %s', (locale, sequence) => {
  it('somebody books, looks up, moves and cancels, and always sees where they are', async () => {
    const { page, context } = await newVisitor(running.browser, { origin: running.portal.origin, locale });
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await type(page, 'input[type=search]', 'sfz');
    await enter(page);
    await press(page, 'a[href="/services/ID2"]');
    await press(page, 'a[href="/appointments/new?service=ID2"]');
    await press(page, 'a[href*="office=WC01"]');
    await press(page, 'nav.days a.open:not([aria-current])');
    await press(page, 'input[name=time]', 'Space');
    await press(page, 'form[method=post] .btn');
    expect(path(page)).toBe('/appointments/details');
    await press(page, '#for', 'Space');
    await type(page, '#name', visitor.name);
    await type(page, '#documentNumber', syntheticNumber(sequence));
    await press(page, '#consentIdentity', 'Space');
    await press(page, 'form[method=post] .btn');
    expect(path(page)).toBe('/appointments/check');
    await press(page, 'form[method=post] .btn');
    const receipt = await receiptShown(page);
    await press(page, 'form[method=post] .btn:not([name])');
    await press(page, '.verbs a[href="/receipt"]');
    await type(page, '#receipt', receipt);
    await enter(page);
    await press(page, 'a[href^="/matter/move"]');
    await press(page, 'nav.days a.open:not([aria-current])');
    await press(page, 'input[name=time]', 'Space');
    await press(page, 'form[method=post] .btn');
    expect(page.url()).toContain('done=moved');
    await press(page, 'a[href^="/matter/cancel"]');
    await press(page, 'form[method=post] .btn');
    expect(page.url()).toContain('done=cancelled');
    await context.close();
  });
});
