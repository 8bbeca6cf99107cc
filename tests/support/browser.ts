import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Locale } from '#shared/i18n/locale.ts';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's Chromium, without a window. CHROMIUM names another one. */
export function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) throw new Error('These tests need Chromium: install it or name it in CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

export type Visit = { readonly origin: string; readonly locale: Locale; readonly width?: number; readonly scripts?: boolean };

/** A fresh visitor on a phone: nothing remembered, scripts off unless asked for. */
export async function newVisitor(browser: Browser, visit: Visit): Promise<{ page: Page; context: BrowserContext }> {
  const { origin, locale, width = 360, scripts = false } = visit;
  const context = await browser.newContext({ baseURL: origin, locale, javaScriptEnabled: scripts, viewport: { width, height: 740 } });
  context.setDefaultTimeout(10_000);
  return { context, page: await context.newPage() };
}
