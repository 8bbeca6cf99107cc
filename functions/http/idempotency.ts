import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import * as z from 'zod';
import { toBase64Url } from '#core/encoding.ts';
import type { Environment } from '#core/environment.ts';
import type { IdempotencyStore, KeyedRequest } from '#core/idempotency-store.ts';
import type { Sealing, Secrets } from '#core/secrets.ts';
import type { HttpEnv } from './env.ts';
import { problem } from './problem.ts';

/** How long one try may take before another may begin, and how long its answer is kept. */
const leaseSeconds = 30;
const keptSeconds = 24 * 3600;

const keyHeader = 'idempotency-key';
const keyShape = /^[\x21-\x7e]{16,64}$/;

/** Refusals that say nothing about the request itself: sent again, it deserves another try. */
const passing: readonly number[] = [401, 422, 429];

/** An answer as it was given. */
const KeptAnswer = z.object({ status: z.int(), contentType: z.string(), body: z.string() });

export type IdempotencyDeps = {
  readonly store: IdempotencyStore;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
  readonly env: Pick<Environment, 'now' | 'randomBytes'>;
};

/** Whose keys they are. Undefined: nobody's, the request runs as if it had none. */
export type ScopeOf = (c: Context<HttpEnv>) => Promise<string | undefined>;

/**
 * Does a request with an `Idempotency-Key` (16 to 64 visible ASCII characters, best a random UUID) once: sent again with the same body within a day it
 * gets the first answer, byte for byte. Refuses a key of another shape with 400 `malformed`, another body under a known key with 409
 * `request-changed`, and a key whose first request still runs with 409 `request-running` and Retry-After. Failures of ours, and refusals that pass,
 * are not kept. Without the header nothing changes. Comes after the checks of limits and of the body's shape.
 */
export function idempotent(deps: IdempotencyDeps, scopeOf: ScopeOf = async () => ''): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const key = c.req.header(keyHeader);
    if (key === undefined) return next();
    if (!keyShape.test(key)) return problem(c, 'malformed');
    const scope = await scopeOf(c);
    if (scope === undefined) return next();
    const name = `${c.req.method} ${routePath(c)}~${scope}~${key}`;
    const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
    const request = await keyedRequest(deps, name, await c.req.text());
    const sealContext = { class: 'draft', associatedData: await digest(deps.secrets, 'answer', name) } as const;
    const claim = await deps.store.claim(request, {
      nowSeconds,
      leaseUntil: nowSeconds + leaseSeconds,
      expiresAt: nowSeconds + keptSeconds,
    });
    if (claim.outcome === 'changed') return problem(c, 'request-changed');
    if (claim.outcome === 'running')
      return problem(c, 'request-running', { retryAfterSeconds: Math.max(1, claim.leaseUntil - nowSeconds) });
    if (claim.outcome === 'answered') return keptAnswer(await deps.sealing.open(sealContext, claim.sealed));
    await next();
    if (c.error !== undefined || c.res.status >= 500 || passing.includes(c.res.status)) return deps.store.forget(request);
    return deps.store.answer(request, await deps.sealing.seal(sealContext, await textOf(c.res)));
  };
}

/** Digest and place of sealing are told apart by purpose, so that whoever reads the store does not know what the answer is bound to. */
async function digest(secrets: Secrets, purpose: 'record' | 'answer' | 'body', text: string): Promise<string> {
  return toBase64Url(await secrets.mac('idempotency', `${purpose}~${text}`));
}

async function keyedRequest({ secrets, env }: IdempotencyDeps, name: string, body: string): Promise<KeyedRequest> {
  const [record, bodyDigest] = await Promise.all([digest(secrets, 'record', name), digest(secrets, 'body', body)]);
  return { record, body: bodyDigest.slice(0, 22), claim: toBase64Url(env.randomBytes(9)) };
}

async function textOf(answer: Response): Promise<string> {
  const content: z.infer<typeof KeptAnswer> = {
    status: answer.status,
    contentType: answer.headers.get('content-type') ?? '',
    body: await answer.clone().text(),
  };
  return JSON.stringify(content);
}

function keptAnswer(text: string | undefined): Response {
  if (text === undefined) throw new Error('a kept answer cannot be opened');
  const { status, contentType, body } = KeptAnswer.parse(JSON.parse(text));
  return new Response(body, { status, headers: { 'content-type': contentType } });
}
