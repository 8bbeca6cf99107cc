import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { appointmentCardText } from '#shared/i18n/appointment-card.ts';
import { keepingReceiptText } from '#shared/i18n/keeping-receipt.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { checkAppointmentText } from '#shared/i18n/pages/appointments/check.ts';
import { homeText } from '#shared/i18n/pages/home.ts';
import { openedAppointmentText } from '#shared/i18n/pages/matter/appointment.ts';
import { cancelAppointmentText } from '#shared/i18n/pages/matter/cancel.ts';
import { matterText } from '#shared/i18n/pages/matter/matter.ts';
import { moveAppointmentText } from '#shared/i18n/pages/matter/move.ts';
import { receiptText } from '#shared/i18n/pages/receipt.ts';
import { guideText } from '#shared/i18n/pages/services/guide.ts';
import { newVisitor } from '#tests/support/browser.ts';
import { portalWithBrowser } from './portal-with-browser.ts';
import { fillDetails, openLaterDay, receiptShown, syntheticNumber, takeTime } from './steps.ts';

const running = portalWithBrowser();

const path = (page: Page) => new URL(page.url()).pathname;
/** Digits as an input method types them: full width, in groups. */
const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(/.{4}(?=.)/g, '$&\u3000');

async function sidewaysScroll(page: Page): Promise<number> {
  const box = await page.locator('html').boundingBox();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide - (box?.width ?? 0);
}

describe.each([
  ['zh-CN', 'sfz', 1],
  ['en', 'renew', 2],
] satisfies [Locale, string, number][])('with scripts off on a small phone, in %s', (locale, search, sequence) => {
  it('somebody finds the service, books it, looks it up by the receipt, moves it and cancels it', async () => {
    const { page, context } = await newVisitor(running.browser, { origin: running.portal.origin, locale });
    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await page.getByRole('searchbox').fill(search);
    await page.getByRole('button', { name: homeText(locale).search.submit }).click();
    await page.locator('a[href="/services/ID2"]').click();
    expect(await page.getByRole('heading', { name: guideText(locale).materials }).isVisible()).toBe(true);
    await page.getByRole('link', { name: guideText(locale).book }).click();
    await page.locator('a[href*="office=WC01"]').click();
    await openLaterDay(page);
    await takeTime(page, locale);

    expect(path(page)).toBe('/appointments/details');
    await fillDetails(page, locale, { documentNumber: syntheticNumber(sequence) });
    expect(path(page)).toBe('/appointments/check');
    expect(await page.getByText(syntheticNumber(sequence)).isVisible()).toBe(true);
    await page.getByRole('button', { name: checkAppointmentText(locale).submit }).click();

    expect(path(page)).toBe('/appointments/booked');
    const receipt = await receiptShown(page);
    expect(page.url()).not.toContain(receipt.slice(0, 4));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.receipt-card-number').isVisible()).toBe(true);
    expect(await page.locator('.qr').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: keepingReceiptText(locale).clearButton }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: keepingReceiptText(locale).clearButton }).click();
    expect(path(page)).toBe('/');

    const opened = openedAppointmentText(locale);
    const { status } = appointmentCardText(locale);
    await page.goto('/receipt');
    await page.locator('#receipt').fill(fullWidth(receipt));
    await page.getByRole('button', { name: receiptText(locale).submit }).click();
    expect(path(page)).toBe('/matter');
    expect(await page.getByText(status.booked, { exact: true }).first().isVisible()).toBe(true);
    expect(await page.content()).not.toContain(syntheticNumber(sequence));
    const before = await page.locator('.receipt-card').textContent();

    await page.getByRole('link', { name: opened.move }).click();
    await openLaterDay(page);
    // The first may be the time it has: what is to be moved counts as free.
    await page.locator('input[name=time]').last().check({ force: true });
    await page.getByRole('button', { name: moveAppointmentText(locale).submit }).click();
    expect(page.url()).toContain('/matter?done=moved');
    expect(await page.locator('.receipt-card').textContent()).not.toBe(before);

    await page.getByRole('link', { name: opened.cancel }).click();
    await page.getByRole('button', { name: cancelAppointmentText(locale).submit }).click();
    expect(page.url()).toContain('/matter?done=cancelled');
    expect(await page.getByText(status.cancelled, { exact: true }).first().isVisible()).toBe(true);
    await page.getByRole('button', { name: matterText(locale).close }).click();
    expect(path(page)).toBe('/receipt');
    await page.goto('/matter');
    expect(path(page)).toBe('/receipt');
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
