import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '#shared/i18n/locale.ts';
import { holdNoticeText } from '#shared/i18n/pages/appointments/hold-notice.ts';
import { openedAppointmentText } from '#shared/i18n/pages/matter/appointment.ts';
import { receiptText } from '#shared/i18n/pages/receipt.ts';
import { problemsText } from '#shared/i18n/problems.ts';
import { newVisitor } from '#tests/support/browser.ts';
import { fieldMessage } from '../../site/src/lib/field-errors.ts';
import { portalWithBrowser } from './portal-with-browser.ts';
import {
  book,
  fillDetails,
  newYear,
  openLaterDay,
  reachDetails,
  receiptShown,
  summaryMessages,
  syntheticNumber,
  takeTime,
  unknownReceipt,
} from './steps.ts';

const zh = 'zh-CN';
const running = portalWithBrowser();

// All these visitors share one address, which may keep only a few times at once: what an earlier one left has run out.
beforeEach(async () => {
  await running.portal.advanceClock('PT11M');
});

const path = (page: Page) => new URL(page.url()).pathname;
const visitor = async (locale: Locale = zh) => (await newVisitor(running.browser, { origin: running.portal.origin, locale })).page;
const lookUp = async (page: Page, receipt: string) => {
  await page.goto('/receipt');
  await page.locator('#receipt').fill(receipt);
  await page.locator('main form .btn').click();
};

/** Numbers of china research 4.1, synthetic, with the reason each is refused for; asked for when a portal is there, which says what the future is. */
const refusedNumbers = () =>
  [
    ['resident-id', '990121198506070019', 'check-digit'],
    ['resident-id', '11010519900230001X', 'birth-date'],
    ['resident-id', syntheticNumber(1, newYear(1)), 'future-birth'],
    ['resident-id', '110105491231002', 'fifteen-digits'],
    ['resident-id', '1101054912310021', 'length'],
    ['resident-id', '99012119850607001Z', 'characters'],
    ['resident-id', '', 'empty'],
    ['hong-kong-macau-taiwan-residence', '990121198506070018', 'beginning'],
    ['chinese-passport', 'AB1234567', 'format'],
  ] as const;

/** Numbers that are right, however they are typed. */
const taken = [
  ['resident-id', '990121195003120024'],
  ['resident-id', '11010519491231002x'],
  ['resident-id', '\uff19\uff19\uff10\uff11\uff12\uff11 1985-0607 0018'],
  ['hong-kong-macau-taiwan-residence', '810000190001010018'],
  ['hong-kong-macau-taiwan-residence', '820000190001010028'],
  ['hong-kong-macau-taiwan-residence', '830000190001010038'],
  ['foreign-permanent-residence', '911840190001010017'],
] as const;

describe.each([zh, 'en'] satisfies Locale[])('the form for the visitor, in %s', (locale) => {
  it('says for each wrong number what is wrong with it, and keeps everything typed', async () => {
    const page = await visitor(locale);
    await reachDetails(page, locale, 'LR1');
    await page.locator('#for').check();
    await page.locator('#name').fill('\u963f\u4f9d\u53e4\u4e3d\u00b7\u4e70\u4e70\u63d0');
    await page.locator('#phone').fill('+86 154-0000-0001');
    await page.locator('#email').fill('somebody@example.com');
    await page.locator('#accessNeeds').check();
    await page.locator('#consentIdentity').check();
    await page.locator('#consentAccessNeeds').check();
    const refused = refusedNumbers();
    const messages = new Set<string>();
    for (const [documentType, documentNumber, reason] of refused) {
      await page.locator('#documentType').selectOption(documentType);
      await page.locator('#documentNumber').fill(documentNumber);
      await page.locator('form[method=post] .btn').click();
      const message = fieldMessage({ field: 'documentNumber', reason }, { documentType, documentNumber }, locale);
      expect(await summaryMessages(page, locale)).toEqual([message]);
      expect(await page.locator('#documentNumber-error').textContent()).toContain(message);
      expect(await page.locator('#documentNumber').inputValue()).toBe(documentNumber);
      expect(await page.locator('#documentType').inputValue()).toBe(documentType);
      expect(await page.locator('#name').inputValue()).toBe('\u963f\u4f9d\u53e4\u4e3d\u00b7\u4e70\u4e70\u63d0');
      expect(await page.locator('#phone').inputValue()).toBe('+86 154-0000-0001');
      expect(await page.locator('#email').inputValue()).toBe('somebody@example.com');
      expect(await page.locator('#accessNeeds').isChecked()).toBe(true);
      expect(await page.locator('#consentIdentity').isChecked()).toBe(true);
      messages.add(message);
    }
    expect(messages.size).toBe(refused.length);
  });

  it('takes right numbers as people type them, and shows them for checking', async () => {
    const page = await visitor(locale);
    await reachDetails(page, locale, 'LR1');
    await page.locator('#for').check();
    await page.locator('#name').fill('J. Smith');
    await page.locator('#consentIdentity').check();
    for (const [documentType, documentNumber] of taken) {
      await page.locator('#documentType').selectOption(documentType);
      await page.locator('#documentNumber').fill(documentNumber);
      await page.locator('form[method=post] .btn').click();
      expect(path(page)).toBe('/appointments/check');
      expect(await page.getByText(documentNumber).isVisible()).toBe(true);
      await page.locator('a[href$="#documentNumber"]').click();
      expect(await page.locator('#documentNumber').inputValue()).toBe(documentNumber);
    }
  });
});

describe('booking for somebody else', () => {
  it('asks for a grown-up when a child is booked alone, and takes the booking from a parent', async () => {
    const page = await visitor();
    await reachDetails(page, zh);
    await fillDetails(page, zh, { documentNumber: syntheticNumber(3, newYear(-11)) });
    expect(await summaryMessages(page, zh)).toEqual([fieldMessage({ field: 'for', reason: 'child' }, {}, zh)]);
    await page.locator('#for-2').check();
    await page.locator('form[method=post] .btn').click();
    expect(await summaryMessages(page, zh)).toHaveLength(2);
    await page.locator('#bookedByName').fill('\u5468\u671b\u8212');
    await page.locator('#relation').selectOption('child');
    await page.locator('form[method=post] .btn').click();
    expect(path(page)).toBe('/appointments/check');
    await page.locator('form[method=post] .btn').click();
    await receiptShown(page);
  });

  it('names everything that is missing at once', async () => {
    const page = await visitor();
    await reachDetails(page, zh);
    await page.locator('#documentType').selectOption('');
    await page.locator('#phone').fill('123');
    await page.locator('#email').fill('nobody');
    await page.locator('#accessNeeds').check();
    await page.locator('form[method=post] .btn').click();
    expect(await summaryMessages(page, zh)).toHaveLength(8);
  });
});

describe('a time that somebody else took', () => {
  it('is answered with the nearest free ones, one press away', async () => {
    const [quick, slow] = [await visitor(), await visitor('en')];
    const address = '/appointments/new?services=ID2&office=WC08';
    await quick.goto(address);
    await openLaterDay(quick);
    await slow.goto(quick.url());
    await takeTime(quick, zh);
    await takeTime(slow, 'en');
    expect(path(slow)).toBe('/appointments/new');
    expect(await slow.getByText(problemsText('en')['slot-taken'].title).isVisible()).toBe(true);
    await slow.locator('button[name=offer]').first().click();
    expect(path(slow)).toBe('/appointments/details');
  });

  it('is not one\u2019s own: going back and taking the same time again simply goes on', async () => {
    const page = await visitor();
    await page.goto('/appointments/new?services=ID2&office=WC06');
    await openLaterDay(page);
    const time = await takeTime(page, zh);
    const details = page.url();
    const form = { time: time };
    const cookies = await page.context().cookies();
    const again = await fetch(`${running.portal.origin}/appointments/new?services=ID2&office=WC06`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': 'same-origin', cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    });
    expect(again.status).toBe(303);
    expect(new URL(again.headers.get('location') ?? '', running.portal.origin).href).toBe(details);
  });

  it('after the hold ran out leads to another time with everything typed kept', async () => {
    const [late, quick] = [await visitor(), await visitor()];
    await late.goto('/appointments/new?services=ID2&office=WC09');
    await openLaterDay(late);
    const address = late.url();
    const time = await takeTime(late, zh);
    await fillDetails(late, zh, { documentNumber: syntheticNumber(41) });
    expect(path(late)).toBe('/appointments/check');
    await running.portal.advanceClock('PT11M');
    await late.reload();
    expect(await late.getByText(holdNoticeText(zh).over).isVisible()).toBe(true);
    await quick.goto(address);
    await quick.locator(`input[value="${time}"]`).check({ force: true });
    await quick.locator('form[method=post] .btn').click();
    expect(path(quick)).toBe('/appointments/details');
    await late.locator('form[method=post] .btn').click();
    expect(await late.getByText(problemsText(zh)['slot-taken'].title).isVisible()).toBe(true);
    await late.locator('button[name=offer]').first().click();
    expect(path(late)).toBe('/appointments/check');
    expect(await late.getByText(syntheticNumber(41)).isVisible()).toBe(true);
    await late.locator('form[method=post] .btn').click();
    await receiptShown(late);
  });
});

describe('a booking that is made', () => {
  it('is made once, however often it is sent, and its page never dead-ends', async () => {
    const page = await visitor();
    const receipt = await book(page, zh, { documentNumber: syntheticNumber(42) });
    const bookmark = page.url();
    await page.goto(bookmark.replace('booked', 'check'));
    expect(await receiptShown(page)).toBe(receipt);
    await page.goto(bookmark.replace('booked', 'details'));
    expect(await receiptShown(page)).toBe(receipt);
    const stranger = await visitor();
    await stranger.goto(bookmark);
    expect(await stranger.content()).not.toContain(receipt.slice(0, 4));
    expect(await stranger.locator('main a[href="/receipt"]').isVisible()).toBe(true);
  });

  it('stands in the way of a second one for the same person and service, without a word about when', async () => {
    const first = await visitor();
    await book(first, zh, { documentNumber: syntheticNumber(43) });
    const when = (await first.locator('.receipt-card-rest b').first().textContent()) ?? '';
    expect(when).toMatch(/\d:\d/);
    const second = await visitor();
    await second.goto('/appointments/new?services=ID2&office=WC01');
    await openLaterDay(second);
    // Another time than the first one's: that of its own a page may well say.
    await takeTime(second, zh, 'last');
    await fillDetails(second, zh, { documentNumber: syntheticNumber(43) });
    await second.locator('form[method=post] .btn').click();
    expect(await second.getByText(problemsText(zh)['already-booked'].title).isVisible()).toBe(true);
    expect(await second.locator('main').textContent()).not.toContain(when);
    expect(await second.locator('main a[href="/receipt"]').isVisible()).toBe(true);
  });

  it('goes into a calendar in UTC, without name or receipt', async () => {
    const page = await visitor('en');
    const receipt = await book(page, 'en', { documentNumber: syntheticNumber(44) });
    const cookies = await page.context().cookies();
    const answer = await fetch(`${running.portal.origin}/matter/calendar.ics`, {
      headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    });
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(text).toMatch(/DTSTART:\d{8}T\d{6}Z/);
    expect(text).not.toContain(receipt.slice(0, 8));
    expect(text).not.toContain('\u5468');
  });

  it('closes by itself when it is left open', async () => {
    const page = await visitor();
    await book(page, zh, { documentNumber: syntheticNumber(45) });
    await page.goto('/matter');
    await running.portal.advanceClock('PT16M');
    await page.reload();
    expect(path(page)).toBe('/receipt');
    expect(await page.getByText(receiptText(zh).signedOut.help).isVisible()).toBe(true);
  });

  it('can no longer be changed online when its time is near', async () => {
    const page = await visitor();
    await book(page, zh, { documentNumber: syntheticNumber(46) });
    const receipt = await receiptShown(page);
    await page.goto('/matter');
    const startsAt = (await page.locator('.line li.now time').getAttribute('datetime')) ?? '';
    const now = new Date(await running.portal.now());
    const minutes = Math.floor((new Date(startsAt).getTime() - now.getTime()) / 60_000) - 60;
    await running.portal.advanceClock(`PT${minutes}M`);
    await lookUp(page, receipt);
    expect(path(page)).toBe('/matter');
    expect(await page.getByRole('link', { name: openedAppointmentText(zh).move }).count()).toBe(0);
    await page.goto('/matter/cancel');
    expect(await page.getByText(problemsText(zh)['too-late-to-change'].title, { exact: true }).isVisible()).toBe(true);
  });
});

describe('looking something up', () => {
  it('tells a typing slip apart from a receipt that opens nothing, and keeps what was typed', async () => {
    await running.portal.advanceClock('PT2H');
    const page = await visitor();
    for (const [typed, reason] of [
      ['', 'empty'],
      ['1234', 'wrong-length'],
      ['12345678901234567890', 'check-digit'],
      ['abcd efgh', 'not-digits'],
    ] as const) {
      await lookUp(page, typed);
      expect(await summaryMessages(page, zh)).toEqual([fieldMessage({ field: 'receipt', reason }, { receipt: typed }, zh)]);
      expect(await page.locator('#receipt').inputValue()).toBe(typed);
    }
    await lookUp(page, unknownReceipt);
    expect((await summaryMessages(page, zh))[0]).toContain(problemsText(zh)['receipt-not-opened'].title);
  });

  it('asks a client who tries too often to wait, and says how many minutes', async () => {
    await running.portal.advanceClock('PT2H');
    const page = await visitor('en');
    const refused = page.getByText(problemsText('en')['too-many-requests'].title);
    // Ten a minute by the clock: when the minute turns on the way, twenty.
    for (let attempt = 0; attempt < 21 && !(await refused.isVisible()); attempt += 1) await lookUp(page, '12345678901234567890');
    expect(await refused.isVisible()).toBe(true);
    expect(await page.getByText(/Try again in \d+ minutes?\./).isVisible()).toBe(true);
  });
});
