import type { Context, ErrorHandler, Handler, MiddlewareHandler } from 'hono';
import { type ProblemCode, refusalOf } from '#shared/contract/problem.ts';
import type { HttpEnv, Log, SentFields } from './env.ts';
import { logFailure } from './failures.ts';
import { isPageAddress, pageMethods, sentFields } from './page-request.ts';
import { problem } from './problem.ts';
import type { Refusal } from './refused.ts';

/** What the page that says no needs: why, how to find it in the log, and what was typed, so that it can be sent again. */
export type PageProblem = {
  readonly code: ProblemCode;
  readonly status: number;
  readonly requestId: string;
  readonly retryAfterSeconds?: number | undefined;
  readonly retry?: SentFields | undefined;
};

/** What rendering leaves behind (site/src/middleware.ts): the pattern of the page's route, and what the page threw. */
export type Rendering = { route?: string; failure?: { readonly error: unknown } };

/** What pages of both sides are given besides their own part. */
export type RenderedLocals = { readonly problem?: PageProblem; readonly rendering: Rendering };

/** Renders one page; Astro's part of the app. */
export type RenderPage<Locals> = (request: Request, locals: Locals & RenderedLocals) => Promise<Response>;

export type Pages<E extends HttpEnv, Locals> = {
  readonly log: Log;
  readonly render: RenderPage<Locals>;
  readonly localsOf: (c: Context<E>) => Locals;
  /** Whether an address belongs to programs, which get problems as JSON. */
  readonly isApi: (pathname: string) => boolean;
};

/**
 * Takes in what a form sent before anything can go wrong with it, so that whatever says no can give it back. Broken forms and addresses that cannot be
 * ours go no further.
 */
export function pageRequest<E extends HttpEnv, Locals>(pages: Pages<E, Locals>): MiddlewareHandler<E> {
  return async (c, next) => {
    const refused = await refusalBefore(c);
    return refused === undefined ? next() : showProblem(c, pages, { code: refused });
  };
}

/** Serves the page of an address, after `pageRequest`. Whatever it throws goes to `pageFailures`. */
export function page<E extends HttpEnv, Locals>(pages: Pages<E, Locals>): Handler<E> {
  return (c) => render(c, pages, { request: c.req.raw });
}

/** Turns what was thrown into one line of the log and the page that says so, with the same request id; for programs into a problem. */
export function pageFailures<E extends HttpEnv, Locals>(pages: Pages<E, Locals>): ErrorHandler<E> {
  return async (error, c) => {
    const refusal = logFailure(pages.log, c.var.requestId, error);
    const { code, retryAfterSeconds } = refusal;
    const plain = () => problem(c, code, retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
    if (pages.isApi(c.req.path)) return plain();
    try {
      return await showProblem(c, pages, refusal);
    } catch (second) {
      logFailure(pages.log, c.var.requestId, asError(second));
      return plain();
    }
  };
}

async function refusalBefore<E extends HttpEnv>(c: Context<E>): Promise<ProblemCode | undefined> {
  if (!pageMethods.includes(c.req.method)) return 'method-not-allowed';
  if (!isPageAddress(new URL(c.req.url).pathname)) return 'not-found';
  const sent = await sentFields(c.req.raw);
  if (typeof sent === 'string') return sent;
  c.set('sent', sent);
  return undefined;
}

async function render<E extends HttpEnv, Locals>(
  c: Context<E>,
  { render: renderPage, localsOf }: Pages<E, Locals>,
  { request, shown }: { readonly request: Request; readonly shown?: PageProblem },
): Promise<Response> {
  const rendering: Rendering = {};
  const answer = await renderPage(request, { ...localsOf(c), rendering, ...(shown === undefined ? {} : { problem: shown }) });
  if (c.var.route === undefined && rendering.route !== undefined) c.set('route', rendering.route);
  if (rendering.failure !== undefined) throw asError(rendering.failure.error);
  const init = new Response(null, { status: shown?.status ?? answer.status, headers: answer.headers });
  return answer.body === null ? c.body(null, init) : c.body(answer.body, init);
}

/** The page for a refusal: what cannot be found has one of its own. */
async function showProblem<E extends HttpEnv, Locals>(c: Context<E>, pages: Pages<E, Locals>, refusal: Refusal): Promise<Response> {
  const { status, retryAfterSeconds } = { ...refusalOf(refusal.code), ...refusal };
  const mayRetry = status >= 500 || status === 429 || refusal.code === 'signed-out';
  const retry = mayRetry && c.req.method === 'POST' ? c.var.sent : undefined;
  const shown = { code: refusal.code, status, requestId: c.var.requestId, retryAfterSeconds, retry };
  const request = new Request(new URL(status === 404 ? '/404' : '/500', c.req.url));
  const answer = await render(c, pages, { request, shown });
  if (retryAfterSeconds !== undefined) answer.headers.set('retry-after', String(retryAfterSeconds));
  if (status === 405) answer.headers.set('allow', pageMethods.join(', '));
  return answer;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('something that is no error was thrown');
}
