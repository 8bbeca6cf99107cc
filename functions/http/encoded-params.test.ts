import fc from 'fast-check';
import { Hono } from 'hono';
import { hc } from 'hono/client';
import { expect, test } from 'vitest';
import { encodedParams } from './encoded-params.ts';

const app = new Hono()
  .get('/things', (c) => c.json({ route: 'all', id: '' }))
  .get('/things/:id', (c) => c.json({ route: 'one', id: c.req.param('id') }))
  .get('/things/:id/parts/:part', (c) => c.json({ route: 'part', id: c.req.param('id') + c.req.param('part') }));
const client = encodedParams(hc<typeof app>('http://portal', { fetch: async (input: string | URL | Request) => app.request(input) }));

test('a parameter of a path is one segment of it, whatever it is, and never another address', async () => {
  const hostile = fc.array(fc.constantFrom('..', '/', '\\', '%2f', '%', '?', '#', ':id', '$&', 'parts', '\u5b57', ' ', 'x'), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      hostile.map((parts) => parts.join('')),
      async (id) => {
        const answer = await (await client.things[':id'].$get({ param: { id } })).json();
        expect(answer).toEqual({ route: 'one', id: /^\.{0,2}$/.test(id) ? ` ${id}` : id });
      },
    ),
  );
});

test('several parameters and calls without any are left as they are', async () => {
  expect(await (await client.things[':id'].parts[':part'].$get({ param: { id: 'a', part: 'b' } })).json()).toEqual({
    route: 'part',
    id: 'ab',
  });
  expect(await (await client.things.$get()).json()).toEqual({ route: 'all', id: '' });
});
