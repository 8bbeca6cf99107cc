import type { Context } from 'hono';
import type { HttpEnv } from './env.ts';
import { problem } from './problem.ts';

type Route = { readonly method: string; readonly path: string };

/** The answer to a request no route took: 405 with the methods its address does take, or 404. Middleware, registered for every method, is no route. */
export function unknownRoute(routes: readonly Route[]) {
  const known = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, shape: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }));
  return (c: Context<HttpEnv>) => {
    const methods = new Set(known.filter(({ shape }) => shape.test(c.req.path)).map(({ method }) => method));
    if (methods.size === 0) return problem(c, 'not-found');
    c.header('allow', [...methods].join(', '));
    return problem(c, 'method-not-allowed');
  };
}
