import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

const get = (path: string) => portal.send('GET', path, { headers: { 'accept-language': 'en' } });

describe('an address with a code', () => {
  test.each([
    ['/services/id2', '/services/ID2'],
    ['/stations/sc01', '/stations/SC01'],
    ['/report/r01', '/report/R01'],
    ['/report/r01/what?draft=aB', '/report/R01/what?draft=aB'],
  ])('in small letters, %s, goes to %s', async (typed, address) => {
    const answer = await get(typed);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, address]);
    expect((await get(address)).headers.get('location')).not.toBe(address);
  });

  test.each(['/services/none', '/report/x1', '/services/id2x'])('that nothing has is not found: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

test('the page of a station says hidden what its notice is about, not that something is done', async () => {
  portal.setNow('2026-03-02T02:00:00Z');
  const html = withoutEntities(await (await get('/stations/SC01')).text());
  expect(html).toMatch(/<span class="sr">Now: <\/span>\s*<p>Open/);
});
