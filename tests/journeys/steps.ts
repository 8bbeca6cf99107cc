import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { formMarksText } from '#shared/i18n/form-marks.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { checkAppointmentText } from '#shared/i18n/pages/appointments/check.ts';
import { chooseTimeText } from '#shared/i18n/pages/appointments/choose-time.ts';
import { visitorDetailsText } from '#shared/i18n/pages/appointments/details.ts';
import { receiptFromBytes } from '#shared/receipt.ts';
import { instantOfRun } from '#tests/support/portal.ts';

/** A person who cannot exist: area 99 is not given to any county. */
export const visitor = { name: '\u5468\u671b\u8212', documentNumber: '990121198506070018' };

/** Another synthetic number per call, so that one test's booking never refuses another's; of a grown-up unless another day of birth is given. */
export function syntheticNumber(sequence: number, born = '19850607'): string {
  const body = `990121${born}${String(sequence).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** The first of January so many years after the year in which the portal begins, as an identity number writes it. */
export function newYear(yearsOn: number): string {
  return `${Number(instantOfRun().slice(0, 4)) + yearsOn}0101`;
}

/** Well formed, and the receipt of nothing. */
export const unknownReceipt: string = receiptFromBytes(new Uint8Array(16).fill(7));

/**
 * From the list of times to that of a later day with free times. What the first day has may be gone a moment later, or too near to be moved; a later day
 * stays as it is however long a test takes.
 */
export async function openLaterDay(page: Page): Promise<void> {
  await page.locator('nav.days a.open:not([aria-current])').first().click();
}

/** From the list of times to the details page: takes the first or the last free time of the day shown. */
export async function takeTime(page: Page, locale: Locale, which: 'first' | 'last' = 'first'): Promise<string> {
  const time = page.locator('input[name=time]')[which]();
  const value = await time.inputValue();
  await time.check({ force: true });
  await page.getByRole('button', { name: chooseTimeText(locale).submit }).click();
  return value;
}

/** From a service's address to the details page, with a time of a later day. */
export async function reachDetails(page: Page, locale: Locale, service = 'ID2'): Promise<string> {
  await page.goto(`/appointments/new?services=${service}&office=WC01`);
  await openLaterDay(page);
  const value = await takeTime(page, locale);
  expect(new URL(page.url()).pathname).toBe('/appointments/details');
  return value;
}

/** Fills in what is needed for oneself, and sends it. */
export async function fillDetails(page: Page, locale: Locale, typed: { name?: string; documentNumber: string }): Promise<void> {
  await page.locator('#for').check();
  await page.locator('#name').fill(typed.name ?? visitor.name);
  await page.locator('#documentNumber').fill(typed.documentNumber);
  await page.locator('#consentIdentity').check();
  await page.getByRole('button', { name: visitorDetailsText(locale).submit }).click();
}

/** Books for oneself; the receipt as shown, digits only. */
export async function book(page: Page, locale: Locale, typed: { documentNumber: string }): Promise<string> {
  await reachDetails(page, locale);
  await fillDetails(page, locale, typed);
  await page.getByRole('button', { name: checkAppointmentText(locale).submit }).click();
  expect(new URL(page.url()).pathname).toBe('/appointments/booked');
  return receiptShown(page);
}

/** The receipt number on the receipt card. */
export async function receiptShown(page: Page): Promise<string> {
  const receipt = ((await page.locator('.receipt-card-number').textContent()) ?? '').replace(/\D/g, '');
  expect(receipt).toHaveLength(20);
  return receipt;
}

/** The messages of the error summary. */
export async function summaryMessages(page: Page, locale: Locale): Promise<string[]> {
  expect(await page.title()).toContain(formMarksText(locale).errorPrefix);
  return page.locator('[role=alert] a').allTextContents();
}
