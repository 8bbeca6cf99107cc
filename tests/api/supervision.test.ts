import { afterAll, beforeAll, expect, test } from 'vitest';
import { locales } from '#shared/i18n/locale.ts';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, openStaffHarness } from './staff-harness.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

/** What a page says in its own part. */
async function mainOf(path: string, headers: Record<string, string>) {
  const html = await (await portal.send('GET', path, { headers })).text();
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

const { supervisionPhone } = smallCounty.settings;

test.each(locales)('where to complain is the number of the pack, on the page of what is never done (%s)', async (locale) => {
  const main = await mainOf('/promise', { 'accept-language': locale });
  expect(main).toContain(supervisionPhone);
  expect(main).not.toContain('12389');
});

test.each(locales)('where to complain is the number of the pack, to somebody whose report was not accepted (%s)', async (locale) => {
  const { id, access } = await fileReport(portal);
  const staff = openStaffHarness(portal);
  const cookie = await staff.cookieOf(memberOf('SC01', 'case-desk'));
  expect((await staff.advance(cookie, id, { transition: 'refuse', version: 1 })).status).toBe(200);
  const main = await mainOf('/matter', { cookie: `__Host-matter=${access}`, 'accept-language': locale });
  expect(main).toContain(supervisionPhone);
  expect(main).not.toContain('12389');
});
