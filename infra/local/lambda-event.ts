import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** An HTTP request as API Gateway hands it to a Lambda: HTTP API, payload format 2.0. */
export type HttpEvent = ReturnType<typeof toHttpEvent>;

/** The event for this request and body (undefined: none). Header names are lower case, repeated ones joined; cookies are apart. */
export function toHttpEvent(request: IncomingMessage, body: Buffer | undefined) {
  const { path, query } = splitTarget(request.url ?? '/');
  const method = request.method ?? 'GET';
  const host = request.headers.host ?? 'localhost';
  const sourceIp = clientAddress(request);
  const now = new Date();
  const cookies = request.headers.cookie?.split(/; */).filter((cookie) => cookie !== '');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookies === undefined ? {} : { cookies }),
    headers: { ...plainHeaders(request), ...forwardedHeaders(request, sourceIp) },
    ...(query === '' ? {} : { queryStringParameters: queryParameters(query) }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: { method, path, protocol: `HTTP/${request.httpVersion}`, sourceIp, userAgent: request.headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...bodyFields(body, request.headers['content-type'] ?? ''),
  };
}

/** The caller's address, IPv4 written as such also when it came over an IPv6 socket. */
export function clientAddress(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}

/** Path and query of a request line; one in absolute form loses its scheme and host. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const relative = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const mark = relative.indexOf('?');
  const path = mark < 0 ? relative : relative.slice(0, mark);
  return { path: path.startsWith('/') ? path : `/${path}`, query: mark < 0 ? '' : relative.slice(mark + 1) };
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headers).filter(([name]) => name !== 'cookie' && name !== 'connection');
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]));
}

function forwardedHeaders(request: IncomingMessage, sourceIp: string): Record<string, string> {
  const before = request.headers['x-forwarded-for'];
  return {
    'x-forwarded-for': before === undefined ? sourceIp : `${String(before)}, ${sourceIp}`,
    'x-forwarded-proto': 'http',
    'x-forwarded-port': String(request.socket.localPort ?? ''),
  };
}

function queryParameters(query: string): Record<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(joined);
}

/** API Gateway hands on text and JSON as they are and everything else, forms too, as base64. */
function bodyFields(body: Buffer | undefined, contentType: string): { body?: string; isBase64Encoded: boolean } {
  if (body === undefined || body.length === 0) return { isBase64Encoded: false };
  const isText = /^(text\/|application\/(json|javascript|xml)\b)/i.test(contentType);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}
