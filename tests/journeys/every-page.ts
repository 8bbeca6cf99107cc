import type { Browser, Page } from 'playwright-core';
import type { Locale } from '#shared/i18n/locale.ts';
import { newVisitor } from '#tests/support/browser.ts';
import { fillDetails, reachDetails, syntheticNumber, unknownReceipt } from './steps.ts';

/** Addresses that anybody can open. */
export const publicPages = [
  '/',
  '/services',
  '/services?q=sfz',
  '/services?q=zzzz',
  '/services?q=110',
  '/services/ID2',
  '/services/HV1',
  '/services/nothing',
  '/appointments/new',
  '/appointments/new?services=HV1',
  '/appointments/new?services=ID2,LR1',
  '/appointments/new?services=ID2&near=WC05-0',
  '/appointments/new?services=ID2&office=WC01',
  '/appointments/details?draft=gone',
  '/appointments/check?draft=gone',
  '/appointments/booked?draft=gone',
  '/receipt',
  '/receipt?why=closed',
  '/receipt?why=signed-out',
  '/stations',
  '/stations/WC01',
  '/stations/WC00',
  '/promise',
  '/privacy',
  '/accessibility',
  '/developers',
  '/developers/problems',
  '/nothing-here',
] as const;

/** A state of a page that one has to come to; `reach` leaves the page in it. */
export type State = { readonly name: string; readonly reach: (page: Page) => Promise<unknown> };

/** States on the way of a booking, in the order in which one visitor passes them. */
export function statesOf(locale: Locale, sequence: number): State[] {
  const number = syntheticNumber(sequence);
  return [
    {
      name: 'no time chosen',
      reach: (page) => page.goto('/appointments/new?services=ID2&office=WC02').then(() => page.locator('form[method=post] .btn').click()),
    },
    { name: 'details', reach: (page) => reachDetails(page, locale) },
    { name: 'details with everything wrong', reach: (page) => page.locator('form[method=post] .btn').click() },
    {
      name: 'details for a relative',
      reach: (page) =>
        page
          .locator('#for-2')
          .check()
          .then(() => page.locator('form[method=post] .btn').click()),
    },
    { name: 'check', reach: (page) => fillDetails(page, locale, { documentNumber: number }) },
    { name: 'booked', reach: (page) => page.locator('form[method=post] .btn').click() },
    { name: 'matter', reach: (page) => page.goto('/matter') },
    { name: 'calendar page of the move', reach: (page) => page.goto('/matter/move') },
    { name: 'offices of the move', reach: (page) => page.goto('/matter/move?office=all') },
    { name: 'cancel', reach: (page) => page.goto('/matter/cancel') },
    { name: 'cancelled', reach: (page) => page.locator('form[method=post] .btn').click() },
    { name: 'mistyped receipt', reach: (page) => lookUp(page, '12345678901234567890') },
    { name: 'unknown receipt', reach: (page) => lookUp(page, unknownReceipt) },
  ];
}

async function lookUp(page: Page, receipt: string): Promise<void> {
  await page.goto('/receipt');
  await page.locator('#receipt').fill(receipt);
  await page.locator('main form .btn').click();
}

/** A visitor who is shown every page and state in turn; `look` sees each. */
export async function everyPage(
  browser: Browser,
  visit: { origin: string; locale: Locale; sequence: number; width?: number; scripts?: boolean; elder?: boolean },
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { page, context } = await newVisitor(browser, visit);
  if (visit.elder) await page.goto('/preferences?elder=on&back=/');
  for (const path of publicPages) {
    await page.goto(path);
    await look(page, path);
  }
  for (const { name, reach } of statesOf(visit.locale, visit.sequence)) {
    await reach(page);
    await look(page, name);
  }
  await context.close();
}
