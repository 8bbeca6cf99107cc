import type { MiddlewareHandler } from 'hono';
import { validator } from 'hono/validator';
import type * as z from 'zod';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { HttpEnv } from './env.ts';
import { problem } from './problem.ts';

/** Refuses a body that is not JSON with 415, and one that is larger than `limitBytes` with 413, before it is parsed. No body at all is fine here. */
export function jsonOnly(limitBytes: number): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const { byteLength } = await c.req.raw.clone().arrayBuffer();
    if (byteLength > limitBytes) return problem(c, 'body-too-large');
    const isJson = /^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '');
    return byteLength > 0 && !isJson ? problem(c, 'unsupported-media-type') : next();
  };
}

/** A JSON body checked by its contract; wrong fields are refused together with 422. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return validator('json', (value, c) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : problem(c, 'invalid-fields', { errors: fieldProblems(parsed.error) });
  });
}

/** A query string checked by its contract. */
export function query<Schema extends z.ZodType>(schema: Schema) {
  return validator('query', (value, c) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : problem(c, 'invalid-fields', { errors: fieldProblems(parsed.error) });
  });
}

function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map(({ path, code }) => ({
    pointer: path.map((key) => `/${String(key)}`).join(''),
    code: [...path, code].join('.'),
  }));
}
