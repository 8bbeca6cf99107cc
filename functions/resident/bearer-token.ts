import type { Context } from 'hono';

/** What stands in `Authorization: Bearer`; empty when nothing does. */
export function bearerToken(c: Context): string {
  return (c.req.header('authorization') ?? '').replace(/^Bearer /i, '');
}
