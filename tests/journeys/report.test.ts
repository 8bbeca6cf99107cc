import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { caseTimelineText } from '#shared/i18n/case-timeline.ts';
import { keepingReceiptText } from '#shared/i18n/keeping-receipt.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { goneText } from '#shared/i18n/pages/gone.ts';
import { reportCheckText } from '#shared/i18n/pages/report/check.ts';
import { reportFiledText } from '#shared/i18n/pages/report/filed.ts';
import { reportStartText } from '#shared/i18n/pages/report/start.ts';
import { reportUrgentText } from '#shared/i18n/pages/report/urgent.ts';
import { newVisitor } from '#tests/support/browser.ts';
import { portalWithBrowser } from './portal-with-browser.ts';
import { advance, expectUsable, fillReport, openCase, passGate, path, send, signIn, tick } from './report-steps.ts';
import { receiptShown, summaryMessages } from './steps.ts';

const running = portalWithBrowser();

const visitor = (locale: Locale) => newVisitor(running.browser, { origin: running.portal.origin, locale });
const lookUp = async (page: Page, receipt: string) => {
  await page.goto('/receipt');
  await page.locator('#receipt').fill(receipt);
  await page.locator('main form .btn').click();
  expect(path(page)).toBe('/matter');
};
/** Titles and words of the timeline, oldest first. */
const timeline = async (page: Page) => (await page.locator('ol.line > li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
const story = '\u90bb\u5c45\u5bb6\u7684\u8001\u4eba\u4e00\u4e2a\u4eba\u4f4f\n\u4e24\u5929\u6ca1\u51fa\u95e8\u4e86';
const missing = ['\u8001\u4eba\u7684\u59d3\u540d', '\u5bb6\u5c5e\u7684\u7535\u8bdd'];
const supplied = '\u59d3\u6797\uff0c\u5973\u513f\u5728\u5916\u5730';

describe.each(['zh-CN', 'en'] satisfies Locale[])('with scripts off on a small phone, in %s', (locale) => {
  const filed = reportFiledText(locale);
  const matter = caseTimelineText(locale);

  it('a request for help is filed, returned, completed, accepted, answered, passed on and closed, and its author can follow every step', async () => {
    const { page, context } = await visitor(locale);
    await page.goto('/');
    await page.locator('a[href="/report"]').click();
    await expectUsable(page, 'list');
    await page.locator('main a[href="/report/R03"]').click();
    await expectUsable(page, 'start');
    await fillReport(page, { story: `${story} ${locale} 1` }, (name) => expectUsable(page, name));
    await expectUsable(page, 'check');
    expect(await page.locator('main').innerText()).toContain(story.split('\n')[1]);
    await page.getByRole('button', { name: reportCheckText(locale).submit.report }).click();

    expect(path(page)).toBe('/report/R03/filed');
    await expectUsable(page, 'filed');
    const receipt = await receiptShown(page);
    expect(page.url()).not.toContain(receipt.slice(0, 4));
    expect(await page.locator('.receipt-card').innerText()).toContain(filed.notProof);
    expect(await page.locator('main').innerText()).toContain(filed.anonymous);
    const filedAt = page.url();
    await page.reload();
    expect(await receiptShown(page)).toBe(receipt);

    const desk = await visitor(locale);
    await signIn(desk.page, running.portal, locale, 'case-desk');
    await expectUsable(desk.page, 'queue');
    await openCase(desk.page, `${locale} 1`);
    await expectUsable(desk.page, 'case');
    const caseAddress = desk.page.url();
    await advance(desk.page, { transition: 'return', note: missing.join('\n') });

    await lookUp(page, receipt);
    await expectUsable(page, 'returned');
    expect(await page.locator('.notice li').allInnerTexts()).toEqual(missing);
    expect(await page.locator('main').innerText()).toContain(matter.paused);
    await page.locator('form:has(input[value=supply]) button').click();
    expect(await summaryMessages(page, locale)).toEqual([matter.errors['note-missing']]);
    await expectUsable(page, 'returned, nothing written');
    await page.locator('#note-supply').fill(supplied);
    await page.locator('form:has(input[value=supply]) button').click();
    expect(await page.locator('main').innerText()).toContain(matter.supply.done);
    await expectUsable(page, 'supplied');

    await desk.page.goto(caseAddress);
    await advance(desk.page, { transition: 'accept', note: '' });
    await advance(desk.page, { transition: 'message', note: 'We looked in today.' });
    await advance(desk.page, { transition: 'transfer', note: 'The family lives there.', toUnit: 'WC04' });
    await page.goto('/matter');
    await expectUsable(page, 'transferred');
    expect((await page.locator('dl.sum').innerText()).length).toBeGreaterThan(10);

    const other = await visitor(locale);
    await signIn(other.page, running.portal, locale, 'case-desk-wc04');
    await other.page.goto(caseAddress);
    await advance(other.page, { transition: 'accept', note: '' });
    await page.goto('/matter');
    expect(await page.locator('main').innerText()).toContain(matter.states.accepted);
    await page.locator('#note-reply').fill('Thank you.');
    await page.locator('form:has(input[value=reply]) button').click();
    expect(await page.locator('main').innerText()).toContain(matter.reply.done);
    await other.page.goto(caseAddress);
    await advance(other.page, { transition: 'close', note: 'She is well and gets her meals.' });

    await page.goto('/matter');
    await expectUsable(page, 'closed');
    const { events } = matter;
    const seen = await timeline(page);
    const expected = [
      [events.filed],
      [events.returned, ...missing],
      [events.supplied, supplied],
      [events.accepted],
      [events.message, 'We looked in today.'],
      [events.transferred.split('{unit}')[0] ?? '', 'The family lives there.'],
      [events.accepted],
      [events.reply, 'Thank you.'],
      [events.closed, 'She is well and gets her meals.'],
    ];
    expect(seen).toHaveLength(expected.length);
    for (const [index, parts] of expected.entries()) for (const part of parts) expect(seen[index]).toContain(part);
    expect(await page.locator('textarea').count()).toBe(0);

    await page.goto(filedAt);
    await page.getByRole('button', { name: keepingReceiptText(locale).clearButton }).click();
    await page.goto(filedAt);
    expect(await page.locator('h1').innerText()).toBe(goneText(locale).title);
    for (const one of [context, desk.context, other.context]) await one.close();
  });

  it('danger leads to the numbers, in the form and by the words of the story, and the way on stays open', async () => {
    const { page, context } = await visitor(locale);
    await page.goto('/report/R03');
    await send(page);
    expect(await summaryMessages(page, locale)).toEqual([reportStartText(locale).choose]);
    await expectUsable(page, 'gate without answer');
    await page.locator('input[value=fire]').check();
    await page.locator('input[value=none]').check();
    const [stopped] = await Promise.all([page.waitForNavigation(), send(page)]);
    expect(stopped?.status()).toBe(409);
    await expectUsable(page, 'stop');
    const lines = await page.locator('.gate a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(lines).toEqual(['tel:119', 'tel:110', 'sms:12110', 'tel:120']);

    await fillReport(page, { story: '\u5bb6\u91cc\u597d\u50cf\u5931\u706b\u4e86' });
    const [interrupted] = await Promise.all([page.waitForNavigation(), send(page)]);
    expect(interrupted?.status()).toBe(409);
    await expectUsable(page, 'urgent');
    expect(await page.locator('.gate a[href="tel:110"]').count()).toBe(1);
    await send(page);
    expect(await summaryMessages(page, locale)).toEqual([reportUrgentText(locale).choose]);
    await page.locator('#notUrgent').check();
    await send(page);
    expect(path(page)).toBe('/report/R03/filed');
    await context.close();
  });

  it('mistakes are named, nothing typed is lost on the way back and forth, and sent twice it is one report', async () => {
    const { page, context } = await visitor(locale);
    await passGate(page);
    const first = page.url();
    await page.locator('#q-story').fill(story);
    const [refused] = await Promise.all([page.waitForNavigation(), send(page)]);
    expect(refused?.status()).toBe(422);
    expect((await summaryMessages(page, locale)).length).toBe(1);
    expect(await page.locator('#q-story').inputValue()).toBe(story);
    await expectUsable(page, 'what with a mistake');
    await page.goto(first.replace('/what', '/contact'));
    expect(path(page)).toBe('/report/R03/what');
    await page.goto('/');

    await fillReport(page, { story });
    const check = page.url();
    await page.goto(check.replace('/check', '/what'));
    expect(await page.locator('#q-story').inputValue()).toBe(story);
    await tick(page, 'kind', 'other');
    await send(page);
    expect(path(page)).toBe('/report/R03/check');
    expect(await page.locator('a[href*="/hardship"]').count()).toBe(0);
    await page.goto(check.replace('/check', '/what'));
    await tick(page, 'kind', 'hardship');
    await send(page);
    expect(path(page)).toBe('/report/R03/check');
    expect(await page.locator('a[href*="/hardship"]').count()).toBe(1);

    const twin = await context.newPage();
    await twin.goto(check);
    await send(page);
    const receipt = await receiptShown(page);
    await send(twin);
    expect(await receiptShown(twin)).toBe(receipt);
    await page.goBack();
    expect(await receiptShown(page)).toBe(receipt);
    await context.close();
  });

  it('what is typed while the matter changes, or while it closes itself, is not lost', async () => {
    const { page, context } = await visitor(locale);
    await fillReport(page, { story });
    await send(page);
    const receipt = await receiptShown(page);
    await page.goto('/matter');
    const twin = await context.newPage();
    await twin.goto('/matter');
    await twin.locator('#note-reply').fill('first');
    await twin.locator('form:has(input[value=reply]) button').click();
    await page.locator('#note-reply').fill('second');
    const [changed] = await Promise.all([page.waitForNavigation(), page.locator('form:has(input[value=reply]) button').click()]);
    expect(changed?.status()).toBe(409);
    await expectUsable(page, 'changed meanwhile');
    expect(await page.locator('main').innerText()).toContain(matter.changed.title);
    expect(await page.locator('#note-reply').inputValue()).toBe('second');
    await page.locator('form:has(input[value=reply]) button').click();
    expect((await timeline(page)).map((text) => /first|second/.exec(text)?.[0])).toEqual([undefined, 'first', 'second']);

    await page.locator('#note-reply').fill('third');
    await context.clearCookies({ name: '__Host-matter' });
    await page.locator('form:has(input[value=reply]) button').click();
    expect(await page.locator('#note-reply').inputValue()).toBe('third');
    await expectUsable(page, 'closed meanwhile');
    await page.locator('#receipt').fill('1234');
    await page.locator('form:has(input[value=reply]) button').click();
    await expectUsable(page, 'unsent words and a mistyped receipt');
    expect(await page.locator('#note-reply').inputValue()).toBe('third');
    await page.locator('#receipt').fill(receipt);
    await page.locator('form:has(input[value=reply]) button').click();
    expect((await timeline(page)).filter((text) => text.includes('third'))).toHaveLength(1);
    expect(await page.locator('#note-reply').inputValue()).toBe('');
    await context.close();
  });

  it('addresses that lead nowhere say so and lead back', async () => {
    const { page, context } = await visitor(locale);
    for (const [address, status, ways] of [
      ['/report/R99', 404, ['/report']],
      ['/report/R03/nothing?draft=x', 404, ['/report']],
      ['/report/R03/what?draft=made-up', 410, ['/receipt', '/report/R03']],
      ['/report/R03/check?draft=made-up', 410, ['/receipt', '/report/R03']],
      ['/report/R03/filed?draft=made-up', 410, ['/receipt', '/report/R03']],
    ] as const) {
      expect((await page.goto(address))?.status()).toBe(status);
      await expectUsable(page, address);
      expect(await page.locator('main a.btn').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(ways);
    }
    await context.close();
  });
});
