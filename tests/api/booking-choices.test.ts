import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

async function open(path: string, cookie = '') {
  const answer = await portal.send('GET', path, { headers: { 'accept-language': 'en', cookie } });
  return { status: answer.status, html: withoutEntities(await answer.text()) };
}
const offered = (html: string) => [...html.matchAll(/<input type="checkbox" name="service" id="(\w+)"/g)].map(([, code]) => code);
const ticked = (html: string) =>
  [...html.matchAll(/<input type="checkbox" name="service" id="(\w+)"[^>]*\schecked/g)].map(([, code]) => code);

describe('booking at a station', () => {
  test.each([
    ['/', 'SC01'],
    ['/stations/SC02', 'SC02'],
  ])('chosen on %s asks what for, before anything is chosen', async (path, office) => {
    const { html } = await open(path);
    expect(html).toContain(`href="/appointments/new?office=${office}"`);
    expect(html).not.toMatch(/appointments\/new\?service/);
  });

  test('lists what is done there and booked online, and keeps the station for the times', async () => {
    const there = await open('/appointments/new?office=SC02');
    expect([there.status, offered(there.html)]).toEqual([200, ['ID2', 'LR1']]);
    expect(there.html).toContain('At: Xiling Station');
    expect(there.html).toContain('<input type="hidden" name="office" value="SC02">');
    expect(offered((await open('/appointments/new')).html)).toEqual(['ID2', 'LR1', 'CR1']);
    const times = await open('/appointments/new?asked=yes&office=SC02&service=ID2');
    expect(times.html).toContain('about 15 minutes · Xiling Station');
  });

  test('that does not exist is said where offices are chosen', async () => {
    const offices = await open('/appointments/new?services=ID2&office=SC99');
    expect(offices.status).toBe(404);
    expect(offices.html).toContain('There is no such office');
    expect(offices.html).toContain('Where would you like to go?');
    const services = await open('/appointments/new?office=SC99');
    expect(services.status).toBe(404);
    expect(services.html).toContain('There is no such office');
    expect(offered(services.html)).toEqual(['ID2', 'LR1', 'CR1']);
  });

  test('that does not do the service is said where offices are chosen', async () => {
    const { status, html } = await open('/appointments/new?services=CR1&office=SC02');
    expect(status).toBe(409);
    expect(html).toContain('Where would you like to go?');
    expect(html).toContain('This office does not do this service');
    expect(html).toContain('Donghu Station');
  });
});

describe('choosing what for', () => {
  const first = 'href="#ID2"';

  test('with nothing ticked says so at the list', async () => {
    const { status, html } = await open('/appointments/new?asked=yes&office=SC02');
    expect(status).toBe(422);
    expect(html).toContain(`<a ${first}>Select what you need to do</a>`);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('name="office" value="SC02"');
    expect((await open('/appointments/new')).html).not.toContain(first);
  });

  test('with more ticked than one visit can hold says how many, and keeps them ticked', async () => {
    const { status, html } = await open('/appointments/new?asked=yes&service=ID2&service=LR1&service=CR1&service=A1&service=B1');
    expect(status).toBe(422);
    expect(html).toContain(`<a ${first}>You can book up to 4 things in one visit, and you selected 5. Untick 1</a>`);
    expect(ticked(html)).toEqual(['ID2', 'LR1', 'CR1']);
  });

  test('again has what was chosen ticked', async () => {
    const offices = await open('/appointments/new?services=ID2,LR1');
    const [, address = ''] = /href="(\/appointments\/new\?ticked=[^"]*)"/.exec(offices.html) ?? [];
    expect(ticked((await open(address)).html)).toEqual(['ID2', 'LR1']);
  });

  test('again from the check page has what was chosen ticked', async () => {
    const body = new URLSearchParams({ time: 'SC01/2026-03-03/09:00' }).toString();
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    const taken = await portal.send('POST', '/appointments/new?services=ID2&office=SC01', { body, headers });
    const cookie = taken.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const draft = new URL(taken.headers.get('location') ?? '', 'https://portal.example').searchParams.get('draft');
    expect(ticked((await open(`/appointments/new?draft=${draft}`, cookie)).html)).toEqual(['ID2']);
    expect(ticked((await open(`/appointments/new?draft=${draft}`)).html)).toEqual([]);
  });
});
