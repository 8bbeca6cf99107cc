import type { MiddlewareHandler } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { routePath } from 'hono/route';
import { problemCatalogue } from '#shared/contract/problem.ts';
import { callerOf } from './caller.ts';
import type { HttpEnv, Log } from './env.ts';

/** For a page that says itself, in the middle of what was typed, that the store does not answer. */
const { retryAfterSeconds } = problemCatalogue['store-unavailable'];

type LambdaBindings = { event?: LambdaEvent };

type RequestDeps = { readonly log: Log; readonly newId: () => string; readonly edgeSecret?: string | undefined };

/** Gives each request its id and the client's address, and writes one line of the log for it. */
export function request({ log, newId, edgeSecret }: RequestDeps): MiddlewareHandler<HttpEnv & { Bindings: LambdaBindings }> {
  return async (c, next) => {
    const started = performance.now();
    const { requestId, address } = callerOf(c.env?.event, edgeSecret);
    c.set('requestId', requestId ?? newId());
    c.set('clientAddress', address ?? 'unknown');
    await next();
    c.res.headers.set('x-request-id', c.var.requestId);
    if (c.res.status === 503 && !c.res.headers.has('retry-after')) c.res.headers.set('retry-after', String(retryAfterSeconds));
    const milliseconds = Math.round(performance.now() - started);
    const route = c.var.route ?? routePath(c);
    log({ event: 'request', requestId: c.var.requestId, method: c.req.method, route, status: c.res.status, milliseconds });
  };
}
