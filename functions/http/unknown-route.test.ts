import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { HttpEnv } from './env.ts';
import { unknownRoute } from './unknown-route.ts';

function app() {
  const made = new Hono<HttpEnv>()
    .basePath('/api')
    .use(async (_, next) => next())
    .get('/things/:id', (c) => c.text('one'))
    .post('/things', (c) => c.text('made'))
    .get('/things', (c) => c.text('all'));
  made.all('*', unknownRoute(made.routes));
  return made;
}

test.each([
  ['GET', '/api/things/1', 200, null],
  ['HEAD', '/api/things', 200, null],
  ['DELETE', '/api/things', 405, 'POST, GET'],
  ['POST', '/api/things/1', 405, 'GET'],
  ['GET', '/api/things/1/2', 404, null],
  ['GET', '/api/thingsx', 404, null],
  ['GET', '/api', 404, null],
] as const)('%s %s is %s', async (method, path, status, allow) => {
  const answer = await app().request(path, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
});
