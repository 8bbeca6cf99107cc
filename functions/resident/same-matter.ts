import type { Context, MiddlewareHandler } from 'hono';
import type { BookingDeps } from '#core/appointments/booking-deps.ts';
import { readAccessToken } from '#core/receipts/access.ts';
import { matterHandle } from '#core/receipts/matter-handle.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { problem } from '#functions/http/problem.ts';
import { bearerToken } from './bearer-token.ts';

const handleHeader = 'matter-handle';
const versionHeader = 'matter-version';

/**
 * Refuses a request that names another matter in `Matter-Handle` than the one its access opens, with 409 `other-matter` and before anything is read.
 * Without the header nothing changes, and an access that opens nothing is left to the route.
 */
export function sameMatter({ env, secrets }: Pick<BookingDeps, 'env' | 'secrets'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const named = c.req.header(handleHeader);
    const access = named === undefined ? undefined : await readAccessToken(secrets, bearerToken(c), env.now());
    const isOther = access !== undefined && named !== (await matterHandle(secrets, access.key));
    return isOther ? problem(c, 'other-matter') : next();
  };
}

/** The version of the matter that the request was made on, from `Matter-Version`; a text that is none fits no version. */
export function seenVersion(c: Context<HttpEnv>): number | undefined {
  const text = c.req.header(versionHeader);
  return text === undefined ? undefined : Number(text);
}
