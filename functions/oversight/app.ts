import { Hono } from 'hono';
import type { HttpEnv } from '#functions/http/env.ts';
import { failures } from '#functions/http/failures.ts';
import { problem } from '#functions/http/problem.ts';
import { request } from '#functions/http/request.ts';
import { sameOriginForms } from '#functions/http/same-origin.ts';
import { securityHeaders } from '#functions/http/security-headers.ts';
import type { OversightDeps } from './deps.ts';

/** The side of those who handle complaints, under /oversight. Nothing of residents' and staff's sides exists here. */
export function createOversightApp(deps: OversightDeps) {
  const app = new Hono<HttpEnv>();
  app.use(request(deps), securityHeaders(), sameOriginForms([deps.origin]));
  app.onError(failures(deps.log));
  app.all('*', (c) => problem(c, 'not-found'));
  return app;
}
