import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownPage, welcomeUrl } from './own-page.ts';

const sections = [
  { base: '/staff', welcome: '/staff/welcome' },
  { base: '/oversight', welcome: '/oversight/welcome' },
] as const;
const origin = 'https://portal.example';
const pieces = [
  ...[
    '/',
    '//',
    '\\',
    '.',
    '..',
    '%2e%2e',
    '%2f',
    '%5c',
    '%0d%0a',
    '@',
    ':',
    '?',
    '#',
    '&',
    '=',
    ' ',
    '\t',
    '\n',
    '\u0000',
    '\u3002',
    '\uff0f',
  ],
  ...[
    '/staff',
    '/oversight',
    'staff',
    'cases',
    'abc',
    '/api',
    '/sign-in',
    '/welcome',
    'https:',
    'javascript:',
    'evil.example',
    'x'.repeat(90),
  ],
];
const addresses = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((list) => `/staff${list.join('')}`),
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((list) => `/oversight/${list.join('')}`),
);

describe('the page a sign-in goes on to', () => {
  test('is on this host, in this section, and stays what it is, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sections), addresses, (section, address) => {
        const page = ownPage(section, address);
        if (page === undefined) return;
        const reached = new URL(page, `${origin}/elsewhere`);
        expect(reached.origin).toBe(origin);
        expect(`${reached.pathname}${reached.search}`).toBe(page);
        expect(reached.pathname === section.base || reached.pathname.startsWith(`${section.base}/`)).toBe(true);
        expect(page).toMatch(/^\/\w[!-[\]-~]*$/);
        expect(address.length).toBeLessThanOrEqual(200);
        expect(ownPage(section, page)).toBe(page);
      }),
      { numRuns: 5000 },
    );
  });

  test('is every case with its query', () => {
    const query = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ maxLength: 8 }), { maxKeys: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...sections), fc.stringMatching(/^[\w-]{12}$/), query, ({ base, welcome }, id, parts) => {
        const search = new URLSearchParams(parts).toString();
        const page = `${base}/cases/${id}${search === '' ? '' : `?${search}`}`;
        const { pathname, search: encoded } = new URL(page, origin);
        fc.pre(page.length <= 200);
        expect(ownPage({ base, welcome }, page)).toBe(`${pathname}${encoded}`);
      }),
    );
  });

  test.each([
    [`/staff/cases/${'a'.repeat(187)}`, true],
    [`/staff/cases/${'a'.repeat(188)}`, false],
    ['/staff?unit=SC01', true],
    ['/staff', false],
    ['/staff/welcome', false],
    ['/staff/welcome?again=late', false],
    ['/staff/cases/../../oversight/cases/abc', false],
    ['/oversight/cases/abc', false],
  ])('%s: %s', (page, isOwn) => {
    expect(ownPage(sections[0], page) === page).toBe(isOwn);
    expect(ownPage(sections[0], undefined)).toBeUndefined();
  });

  test('travels by the welcome page, beside the reason for being there', () => {
    const [staff] = sections;
    expect(welcomeUrl(staff, {})).toBe('/staff/welcome');
    expect(welcomeUrl(staff, { to: undefined })).toBe('/staff/welcome');
    const there = new URL(welcomeUrl(staff, { again: 'late', to: '/staff/cases/abc?before=x&y=%20' }), origin);
    expect(Object.fromEntries(there.searchParams)).toEqual({ again: 'late', to: '/staff/cases/abc?before=x&y=%20' });
  });
});
