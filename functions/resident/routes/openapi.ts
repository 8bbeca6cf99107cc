import { Hono } from 'hono';
import type { HttpEnv } from '#functions/http/env.ts';
import { openApiDocument } from '../openapi.ts';

/** The description of the API. Made at the first request for it and kept: a function that is never asked never makes it. */
export function openApiRoutes() {
  let made: string | undefined;
  return new Hono<HttpEnv>().get('/openapi.json', (c) => {
    made ??= JSON.stringify(openApiDocument());
    return c.body(made, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=3600' });
  });
}
