import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { StaffTransition } from '#shared/contract/cases.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { signInText } from '#shared/i18n/sign-in.ts';
import type { Portal } from '#tests/support/portal.ts';

export const path = (page: Page) => new URL(page.url()).pathname;

/** Presses the one button of the page's own form. */
export async function send(page: Page): Promise<void> {
  await page.locator('main form[method=post] button.btn').first().click();
}

/** What a person must be able to do on any page of a report: no axe violation, one heading, nothing to scroll sideways. */
export async function expectUsable(page: Page, name: string): Promise<void> {
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const bones = { name, headings: await page.locator('h1').count(), twice: ids.length - new Set(ids).size, sideways };
  expect(bones).toEqual({ name, headings: 1, twice: 0, sideways: 0 });
  expect((await violationsOf(page)).map((violation) => `${name}: ${violation}`)).toEqual([]);
}

/** axe needs scripts and the visitor has none: it looks at the same document at the same address in a window of its own. */
async function violationsOf(page: Page): Promise<string[]> {
  const auditor = await auditorOf(page);
  const body = await page.content();
  await auditor.unrouteAll();
  await auditor.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await auditor.goto(page.url());
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page: auditor }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

const auditors = new WeakMap<Browser, Promise<Page>>();

async function auditorOf(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const auditor = auditors.get(browser) ?? browser.newContext({ viewport: page.viewportSize() }).then((context) => context.newPage());
  auditors.set(browser, auditor);
  return auditor;
}

export const tick = (page: Page, question: string, value: string) => page.locator(`input[name="q-${question}"][value="${value}"]`).check();

/** From the form's address behind the gate to its first page. */
export async function passGate(page: Page): Promise<void> {
  await page.goto('/report/R03');
  await page.locator('input[name=hazards][value=none]').check();
  await send(page);
}

/** An anonymous request for help at WC01, from the gate to the check page; `look` sees every page before it is sent. */
export async function fillReport(
  page: Page,
  report: { story: string },
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await passGate(page);
  await tick(page, 'kind', 'hardship');
  await page.locator('#q-story').fill(report.story);
  await look('what');
  await send(page);
  await tick(page, 'for-whom', 'neighbour');
  await tick(page, 'knows', 'cannot');
  await look('who');
  await send(page);
  await tick(page, 'hardship-kinds', 'food');
  await tick(page, 'hardship-kinds', 'care');
  await tick(page, 'pass-on', 'ask-first');
  await look('hardship');
  await send(page);
  await page.locator('#q-where').selectOption('WC01-0');
  await page.locator('#q-where_village').selectOption('WC01-3');
  await tick(page, 'by-when', 'week');
  await look('location');
  await send(page);
  await tick(page, 'name-or-not', 'anonymous');
  await page.locator('#q-consent').check();
  await look('contact');
  await send(page);
  expect(path(page)).toBe('/report/R03/check');
}

/** Signs in through the issuer's own page, as a person does. */
export async function signIn(page: Page, portal: Portal, locale: Locale, username: string): Promise<void> {
  await page.goto('/staff');
  expect(path(page)).toBe('/staff/welcome');
  await page.getByRole('link', { name: signInText(locale).submit }).click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(portal.password(username));
  await page.locator('button').click();
  expect(path(page)).toBe('/staff');
}

/** Opens the case in the queue whose content has these words. */
export async function openCase(page: Page, text: string): Promise<void> {
  const links = await page
    .locator('main a[href^="/staff/cases/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const link of links) {
    await page.goto(link);
    if ((await page.locator('main').innerText()).includes(text)) return;
  }
  throw new Error(`no case in the queue says ${text}`);
}

/** Opens one form of the case page, fills it in and sends it. */
export async function advance(
  page: Page,
  transition: { transition: StaffTransition['transition']; note: string; toUnit?: string },
): Promise<void> {
  const form = page.locator(`form:has(input[name=transition][value=${transition.transition}])`);
  await page
    .locator(`details:has(input[name=transition][value=${transition.transition}])`)
    .evaluate((details) => details.setAttribute('open', ''));
  if (transition.toUnit !== undefined) await form.locator('select').selectOption(transition.toUnit);
  await form.locator('textarea').fill(transition.note);
  await form.locator('button').click();
  expect(new URL(page.url()).searchParams.get('done')).toBe(transition.transition);
}
