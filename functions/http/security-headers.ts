import type { MiddlewareHandler } from 'hono';

const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Strict defaults for every answer. `no-store` unless a page says otherwise: what is personal must never rest in a shared browser.
 * `same-origin`, not `no-referrer`, because the latter makes browsers send `Origin: null` with our own forms.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('content-security-policy', contentPolicy);
    headers.set('referrer-policy', 'same-origin');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', 'DENY');
    headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), interest-cohort=()');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8');
  };
}
