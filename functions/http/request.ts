import type { MiddlewareHandler } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { routePath } from 'hono/route';
import { callerOf } from './caller.ts';
import type { HttpEnv, Log } from './env.ts';

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
    const milliseconds = Math.round(performance.now() - started);
    log({ event: 'request', requestId: c.var.requestId, method: c.req.method, route: routePath(c), status: c.res.status, milliseconds });
  };
}
