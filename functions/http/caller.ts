import type { LambdaEvent } from 'hono/aws-lambda';
import { isSameText } from '#core/same-text.ts';

/** Who called: the id the gateway gave the request, and the address the limits count by. Both are absent outside a Lambda. */
export type Caller = { readonly requestId?: string; readonly address?: string };

/**
 * Reads the caller from the gateway's event. Behind the edge every request comes from one of its few addresses, so there the caller is the last
 * address the edge itself added to X-Forwarded-For; a request proves to have come that way by the secret only the edge knows. Without a secret, or
 * without the right one, it is the address of the connection: what a client writes into the header is never believed.
 */
export function callerOf(event: LambdaEvent | undefined, edgeSecret: string | undefined): Caller {
  if (event === undefined || !('version' in event) || !('http' in event.requestContext)) return {};
  const { requestId, http } = event.requestContext;
  const shown = headerOf(event, 'x-edge-secret');
  if (edgeSecret === undefined || !isSameText(shown, edgeSecret)) return { requestId, address: http.sourceIp };
  const passed = headerOf(event, 'x-forwarded-for')
    .split(',')
    .map((address) => address.trim());
  // The gateway may have added the edge's own address, which is that of the connection.
  return { requestId, address: passed.findLast((address) => address !== '' && address !== http.sourceIp) ?? http.sourceIp };
}

/** A header of the event; payload v2 joins several of one name by commas. */
function headerOf(event: LambdaEvent, name: string): string {
  const value = event.headers?.[name];
  return typeof value === 'string' ? value : '';
}
