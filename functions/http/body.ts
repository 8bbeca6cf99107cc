import type { MiddlewareHandler } from 'hono';
import { validator } from 'hono/validator';
import type * as z from 'zod';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { HttpEnv } from './env.ts';
import { problem } from './problem.ts';

/** Refuses a body that is not JSON with 415 before it is read, and one that says it is larger than `limitBytes` with 413. */
export function jsonOnly(limitBytes: number): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const hasBody = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (hasBody && !/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return problem(c, 'unsupported-media-type');
    if (hasBody && (await c.req.raw.clone().arrayBuffer()).byteLength > limitBytes) return problem(c, 'body-too-large');
    return next();
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
  return error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, code: `${issue.path.join('.')}.${issue.code}` }));
}
