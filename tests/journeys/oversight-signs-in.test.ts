import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#shared/i18n/locale.ts';
import { oversightQueueText } from '#shared/i18n/pages/oversight/queue.ts';
import { signInText } from '#shared/i18n/sign-in.ts';
import { newVisitor } from '#tests/support/browser.ts';
import { portalWithBrowser } from './portal-with-browser.ts';
import { expectUsable, path, signIn as signInAsStaff } from './report-steps.ts';

const running = portalWithBrowser();

const visitor = (locale: Locale) => newVisitor(running.browser, { origin: running.portal.origin, locale, width: 360 });

/** Signs in to oversight through the issuer's own page; where that led. */
async function signIn(page: Page, locale: Locale, username: string): Promise<number> {
  await page.goto('/oversight');
  expect(path(page)).toBe('/oversight/welcome');
  await expectUsable(page, 'oversight: welcome');
  await page.getByRole('link', { name: signInText(locale).submit }).click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(running.portal.password(username));
  const back = page.waitForResponse(
    (answer) => /^\/oversight(\/signed-in|\/nothing)?$/.test(new URL(answer.url()).pathname) && answer.status() !== 303,
  );
  await page.locator('button').click();
  return (await back).status();
}

describe.each(['zh-CN', 'en'] satisfies Locale[])('those who handle complaints, with scripts off, in %s', (locale) => {
  it('sign in, see that nothing waits, and are signed out for good', async () => {
    const { page, context } = await visitor(locale);
    expect(await signIn(page, locale, 'petitions')).toBe(200);
    expect(path(page)).toBe('/oversight');
    await expectUsable(page, 'oversight: queue');
    const [, empty = ''] = oversightQueueText(locale).empty.split('{unit}');
    expect(await page.locator('main').innerText()).toContain(empty);
    const cookies = await context.cookies();
    expect(cookies.find(({ name }) => name === '__Host-oversight')).toMatchObject({ httpOnly: true, secure: true, path: '/' });
    await page.locator('form[action="/oversight/sign-out"] button').click();
    await page.waitForURL((url) => url.pathname === '/oversight/welcome');
    await context.addCookies(cookies.filter(({ name }) => name === '__Host-oversight'));
    await page.goto('/oversight');
    expect(path(page)).toBe('/oversight/welcome');
    await context.close();
  });

  it('are not the staff of a station, to whom it is not there, and whose own session opens nothing of it', async () => {
    const { page, context } = await visitor(locale);
    expect(await signIn(page, locale, 'station-leader')).toBe(404);
    expect(page.url()).not.toContain('code=');
    await signInAsStaff(page, running.portal, locale, 'station-leader');
    await page.goto('/oversight');
    expect(path(page)).toBe('/oversight/welcome');
    await context.close();
  });
});
