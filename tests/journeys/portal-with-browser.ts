import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '#tests/support/browser.ts';
import { type Portal, startPortal } from '#tests/support/portal.ts';

/** A portal with data of its own and a browser, there while the tests of the file that asks for them run. */
export function portalWithBrowser(): { readonly portal: Portal; readonly browser: Browser } {
  let portal: Portal | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startPortal(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the portal and the browser are there once tests run');
    return part;
  };
  return {
    get portal() {
      return started(portal);
    },
    get browser() {
      return started(browser);
    },
  };
}
