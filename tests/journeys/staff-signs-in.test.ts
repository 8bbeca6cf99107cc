import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#shared/i18n/locale.ts';
import { staffCaseText } from '#shared/i18n/pages/staff/case.ts';
import { staffQueueText } from '#shared/i18n/pages/staff/queue.ts';
import { rolesText } from '#shared/i18n/roles.ts';
import { signInText } from '#shared/i18n/sign-in.ts';
import { newVisitor } from '#tests/support/browser.ts';
import { portalWithBrowser } from './portal-with-browser.ts';
import { advance, expectUsable, fillReport, openCase, path, send, signIn } from './report-steps.ts';

const running = portalWithBrowser();

const visitor = (locale: Locale, width = 360) => newVisitor(running.browser, { origin: running.portal.origin, locale, width });

/** A page as text without what names its own address, and without what is drawn anew each time. */
async function bodyAt(page: Page, id: string): Promise<{ status: number; text: string }> {
  const answer = await page.goto(`/staff/cases/${id}`);
  return { status: answer?.status() ?? 0, text: (await page.content()).replaceAll(id, 'ID') };
}

describe.each(['zh-CN', 'en'] satisfies Locale[])('staff, with scripts off, in %s', (locale) => {
  it('sign in at the issuer’s own page, see the queue, and are signed out for good', async () => {
    const { page, context } = await visitor(locale);
    await page.goto('/staff/cases/whatever?before=1');
    expect(path(page)).toBe('/staff/welcome');
    await expectUsable(page, 'welcome');
    await page.getByRole('link', { name: signInText(locale).submit }).click();
    await page.locator('#username').fill('case-desk');
    await page.locator('#password').fill('not-the-password');
    await page.locator('button').click();
    expect(await page.locator('[role=alert]').count()).toBe(1);
    await page.locator('#password').fill(running.portal.password('case-desk'));
    await page.locator('button').click();
    expect(page.url()).toBe(`${running.portal.origin}/staff/cases/whatever?before=1`);
    await page.goto('/staff');
    await expectUsable(page, 'queue');
    expect(await page.locator('body').innerText()).toContain(rolesText(locale)['case-desk']);
    expect(await page.locator('header').innerText()).toContain(locale === 'en' ? 'Liuwan' : '\u67f3\u6e7e\u6d3e\u51fa\u6240');
    expect(page.url()).not.toContain('code=');

    const cookies = await context.cookies();
    const session = cookies.find(({ name }) => name === '__Host-staff');
    expect(session).toMatchObject({ httpOnly: true, secure: true, path: '/' });
    await page.locator('form[action="/staff/sign-out"] button').click();
    await page.waitForURL((url) => url.pathname === '/staff/welcome');
    expect(path(page)).toBe('/staff/welcome');
    await expectUsable(page, 'signed out');
    await page.goto('/staff');
    expect(path(page)).toBe('/staff/welcome');
    // A copy of the cookie that was kept opens nothing any more.
    await context.addCookies(cookies.filter(({ name }) => name === '__Host-staff'));
    await page.goto('/staff');
    expect(path(page)).toBe('/staff/welcome');
    await context.close();
  });

  it('whose role has no queue are told so, and see no case', async () => {
    const { page, context } = await visitor(locale);
    await signIn(page, running.portal, locale, 'inspection');
    await expectUsable(page, 'no queue');
    expect(await page.locator('header').innerText()).toContain(
      locale === 'en' ? 'Police Inspection Brigade' : '\u8b66\u52a1\u7763\u5bdf\u5927\u961f',
    );
    expect(await page.locator('header').innerText()).not.toContain('bureau-inspection');
    expect(await page.locator('main').innerText()).toContain(staffQueueText(locale).none);
    expect(await page.locator('a[href^="/staff/cases/"]').count()).toBe(0);
    await context.close();
  });

  it('a case of another station looks exactly like one that does not exist', async () => {
    const resident = await visitor(locale);
    await fillReport(resident.page, { story: `\u697c\u9053\u7684\u706f\u574f\u4e86 ${locale} 1` });
    await send(resident.page);
    const own = await visitor(locale);
    await signIn(own.page, running.portal, locale, 'case-desk');
    await openCase(own.page, `${locale} 1`);
    const id = path(own.page).split('/').at(-1) ?? '';
    expect((await bodyAt(own.page, id)).status).toBe(200);
    const other = await visitor(locale);
    await signIn(other.page, running.portal, locale, 'case-desk-wc04');
    const theirs = await bodyAt(other.page, id);
    expect(theirs).toEqual(await bodyAt(other.page, 'abcDEF012345'));
    expect(theirs.status).toBe(404);
    await expectUsable(other.page, 'not found');
    for (const one of [resident, own, other]) await one.context.close();
  });

  it('two clerks with the same case open: the slower one is told, and keeps what was written', async () => {
    const resident = await visitor(locale);
    await fillReport(resident.page, { story: `\u697c\u9053\u7684\u706f\u574f\u4e86 ${locale} 2` });
    await send(resident.page);
    const [desk, leader] = [await visitor(locale), await visitor(locale)];
    await signIn(desk.page, running.portal, locale, 'case-desk');
    await signIn(leader.page, running.portal, locale, 'station-leader');
    await openCase(desk.page, `${locale} 2`);
    await leader.page.goto(desk.page.url());
    await advance(desk.page, { transition: 'message', note: 'first' });
    const form = leader.page.locator('form:has(input[name=transition][value=message])');
    await leader.page.locator('details:has(input[name=transition][value=message])').evaluate((details) => details.setAttribute('open', ''));
    await form.locator('textarea').fill('second');
    await form.locator('button').click();
    expect(await leader.page.locator('[role=alert]').innerText()).toContain(staffCaseText(locale).errors['changed-meanwhile']);
    expect(await form.locator('textarea').inputValue()).toBe('second');
    await expectUsable(leader.page, 'changed meanwhile');
    for (const one of [resident, desk, leader]) await one.context.close();
  });
});
