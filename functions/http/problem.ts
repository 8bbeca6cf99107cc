import type { Context } from 'hono';
import { type Problem, type ProblemCode, refusalOf } from '#shared/contract/problem.ts';
import type { HttpEnv } from './env.ts';

type Extras = Pick<Problem, 'detail' | 'errors' | 'alternatives' | 'retryAfterSeconds'>;

/** Answers with application/problem+json (RFC 9457); where waiting helps, with Retry-After. */
export function problem<E extends HttpEnv>(c: Context<E>, code: ProblemCode, extras: Extras = {}) {
  const { status, title, retryAfterSeconds } = { ...refusalOf(code), ...extras };
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  const body: Problem = { type: `/developers/problems#${code}`, title, status, code, requestId: c.var.requestId, ...extras, ...wait };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' };
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  return c.json(body, status, headers);
}
