import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Locale } from '#shared/i18n/locale.ts';
import { writeFontConfig } from './fonts.ts';
import { type BrowserProgram, packagedChromium } from './packaged-chromium.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['PROGRAMFILES'] ?? '', 'Google/Chrome/Application/chrome.exe'),
];

export type BrowserOptions = {
  /** A program, or `package` for the one that comes with the packages. Absent: CHROMIUM, else an installed one, else the package's. */
  readonly program?: string | undefined;
  /** Set-up of the machine's fonts; see `writeFontConfig`. */
  readonly fontConfig?: string;
};

/** A Chromium without a window that draws Chinese. Throws where there is none, with the command that installs one. */
export function openBrowser({ program = process.env['CHROMIUM'], fontConfig }: BrowserOptions = {}): Promise<Browser> {
  const { executablePath, env } = findProgram(program);
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, ...env, FONTCONFIG_FILE: writeFontConfig(fontConfig) },
  });
}

function findProgram(named: string | undefined): BrowserProgram {
  if (named === 'package') return packagedChromium();
  if (named) return { executablePath: named, env: {} };
  const executablePath = installed.find((place) => existsSync(place));
  return executablePath === undefined ? packagedChromium() : { executablePath, env: {} };
}

export type Visit = { readonly origin: string; readonly locale: Locale; readonly width?: number; readonly scripts?: boolean };

/** A fresh visitor on a phone: nothing remembered, scripts off unless asked for. */
export async function newVisitor(browser: Browser, visit: Visit): Promise<{ page: Page; context: BrowserContext }> {
  const { origin, locale, width = 360, scripts = false } = visit;
  const context = await browser.newContext({ baseURL: origin, locale, javaScriptEnabled: scripts, viewport: { width, height: 740 } });
  context.setDefaultTimeout(60_000);
  return { context, page: await context.newPage() };
}
