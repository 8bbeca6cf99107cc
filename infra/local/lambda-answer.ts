import * as z from 'zod';

const Structured = z.looseObject({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** An answer ready to be written. `headers` have lower-case names; `cookies` become one Set-Cookie each. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
};

/** What API Gateway makes of a handler's result: a structured answer as it is, anything else as JSON with status 200. Throws for a malformed one. */
export function fromHandlerResult(result: unknown): Answer {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    return jsonAnswer(200, result ?? null);
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = Structured.parse(result);
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return { status: statusCode, headers: Object.fromEntries(lower), cookies, body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') };
}

/** A JSON answer of the gateway's or the runtime's own. */
export function jsonAnswer(status: number, content: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    cookies: [],
    body: Buffer.from(JSON.stringify(content)),
  };
}

/** A page of the runtime's own: no script, styles of its own only. */
export function htmlAnswer(status: number, html: string): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    },
    cookies: [],
    body: Buffer.from(html),
  };
}
