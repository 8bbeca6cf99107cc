import * as z from 'zod';
import type { Operation } from './api-requests.ts';

type App = { readonly routes: readonly { readonly method: string; readonly path: string }[] };

/** Every operation of a section's API, from the routes it has; `bodies` by path, for those that take one. A name in a path is that of what it names. */
export function sectionOperations(app: App, base: string, bodies: Readonly<Record<string, z.ZodType>>): readonly Operation[] {
  const own = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith(`${base}/api/`));
  return [...new Map(own.map(({ method, path }) => [`${method} ${path}`, { method, path }]))].map(([name, { method, path }]) => {
    const body = method === 'GET' ? undefined : bodies[path.slice(`${base}/api`.length)];
    return {
      name,
      method,
      path: path.replace('/changes/:id', '/changes/:change'),
      query: ['from'],
      schema: body && z.toJSONSchema(body, { io: 'input' }),
    };
  });
}
