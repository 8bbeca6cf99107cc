import { describe, expect, test } from 'vitest';
import type { LogLine } from '#functions/http/env.ts';
import { createOversightApp } from './app.ts';

const lines: LogLine[] = [];
const origin = 'https://staff.doorstep.example';
const app = createOversightApp({ log: (line) => lines.push(line), origin, newId: () => 'request-1' });

describe('the side of those who handle complaints', () => {
  test.each(['/oversight', '/oversight/complaints', '/staff', '/'])(
    'answers %s with a problem, headers and a line of the log',
    async (path) => {
      lines.length = 0;
      const answer = await app.request(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.json()).toMatchObject({ code: 'not-found', requestId: 'request-1' });
      expect(lines.map(({ event, status }) => ({ event, status }))).toEqual([{ event: 'request', status: 404 }]);
    },
  );

  test('takes forms from its own pages only', async () => {
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' };
    const foreign = await app.request('/oversight', { ...form, headers: { ...form.headers, origin: 'https://elsewhere.example' } });
    expect(foreign.status).toBe(403);
    expect((await app.request('/oversight', { ...form, headers: { ...form.headers, origin } })).status).toBe(404);
  });
});
