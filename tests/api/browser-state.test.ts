import { beforeAll, describe, expect, test } from 'vitest';
import { longestDraft } from '#functions/resident/drafts.ts';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { answers } from './staff-harness.ts';
import { problemOf } from './visitors.ts';

let portal: ResidentPortal;
let onPage: (locals: PageLocals) => Promise<unknown>;
let result: unknown;
beforeAll(async () => {
  portal = await createPortal({
    renderPage: async (_, locals) => {
      try {
        result = await onPage(locals);
      } catch (error) {
        locals.rendering.failure = { error };
      }
      return new Response('<!doctype html>');
    },
  });
});

/** Asks for a page that does this, as a browser with these cookies. */
async function visit(doing: typeof onPage, { cookie = '', client }: { cookie?: string; client?: string } = {}) {
  onPage = doing;
  result = undefined;
  const answer = await portal.send('GET', '/', { headers: { cookie }, ...(client === undefined ? {} : { client }) });
  return { status: answer.status, result, cookies: answer.headers.getSetCookie(), retryAfter: answer.headers.get('retry-after') };
}

const write = (content: object) => (locals: PageLocals) => locals.drafts.write('a-draft', content);
const read = (locals: PageLocals) => locals.drafts.read('a-draft');
const cookieOf = ({ cookies }: { cookies: string[] }) => (cookies[0] ?? '').split(';')[0] ?? '';

describe('a draft', () => {
  test('is read by the browser that wrote it, and by no other that knows the draft id', async () => {
    const one = cookieOf(await visit(write({ whose: 'one' })));
    const other = cookieOf(await visit(write({ whose: 'other' })));
    expect((await visit(read, { cookie: one })).result).toEqual({ whose: 'one' });
    expect((await visit(read, { cookie: other })).result).toEqual({ whose: 'other' });
    expect((await visit(read)).result).toBeUndefined();
  });

  test.each(['', 'x', 'a'.repeat(42), '%00'.repeat(15)])('counts a cookie that is no token of ours as none: “%s”', async (token) => {
    const cookie = `__Host-visitor=${token}`;
    const made = await visit(write({ whose: 'mine' }), { cookie });
    expect(made.cookies[0]).toMatch(/^__Host-visitor=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await visit(read, { cookie })).result).toBeUndefined();
  });

  test('is refused when it is larger than any form of ours', async () => {
    const sized = (letters: number) => visit(write({ text: 'x'.repeat(letters) }));
    expect((await sized(longestDraft - 11)).status).toBe(200);
    expect((await sized(longestDraft - 10)).status).toBe(413);
  });

  test('is refused to a client that writes six hundred an hour, with the time to wait, and to nobody else', async () => {
    const client = '192.0.2.21';
    const many = await Promise.all(Array.from({ length: 600 }, async () => (await visit(write({}), { client })).status));
    expect(new Set(many)).toEqual(new Set([200]));
    const refused = await visit(write({}), { client });
    expect([refused.status, refused.retryAfter]).toEqual([429, '3600']);
    expect((await visit(write({}), { client: '192.0.2.22' })).status).toBe(200);
  });
});

describe('the cookie of an opened matter', () => {
  test('is out of the reach of scripts, of other sites and of open networks, and ends by itself', async () => {
    const opened = await visit(async ({ matter }) => matter.keep('token'));
    expect(opened.cookies).toEqual(['__Host-matter=token; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Strict']);
    const closed = await visit(async ({ matter }) => matter.close(), { cookie: '__Host-matter=token' });
    expect(closed.cookies[0]).toMatch(/^__Host-matter=; Max-Age=0; Path=\/;/);
  });

  test('is none when it could not even be sent on', async () => {
    const token = async ({ matter }: PageLocals) => matter.token;
    for (const cookie of ['__Host-matter=%00', '__Host-matter=%0d%0a', '__Host-matter=', `__Host-matter=${'x'.repeat(501)}`]) {
      expect((await visit(token, { cookie })).result, cookie).toBeUndefined();
    }
    expect((await visit(token, { cookie: '__Host-matter=a~1~2.b' })).result).toBe('a~1~2.b');
  });
});

describe('limits of one client on reports', () => {
  test('twenty filings an hour are taken, the next is 429', async () => {
    const client = '192.0.2.23';
    const file = async () => {
      const { gate } = await (await portal.post('/reports/gate', { form: 'R01', hazards: [] }, { client })).json();
      return portal.post('/reports', { form: 'R01', gate, answers }, { client });
    };
    for (let filed = 0; filed < 20; filed += 1) expect((await file()).status).toBe(201);
    expect(await problemOf(await file())).toBe('429 too-many-requests');
  });

  test('sixty gates an hour are passed, the next is 429', async () => {
    const pass = () => portal.post('/reports/gate', { form: 'R01', hazards: [] }, { client: '192.0.2.24' });
    const passed = await Promise.all(Array.from({ length: 60 }, pass));
    expect(new Set(passed.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await problemOf(await pass())).toBe('429 too-many-requests');
  });
});
