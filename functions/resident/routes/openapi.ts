import { Hono } from 'hono';
import type { HttpEnv } from '#functions/http/env.ts';

/** The description of the API, made of schemas most of which only it needs: loaded and made at the first request for it, and kept. */
export function openApiRoutes() {
  let made: string | undefined;
  return new Hono<HttpEnv>().get('/openapi.json', async (c) => {
    made ??= await describeApi();
    return c.body(made, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=3600' });
  });
}

async function describeApi(): Promise<string> {
  const { openApiDocument } = await import('../openapi.ts');
  return JSON.stringify(openApiDocument());
}
