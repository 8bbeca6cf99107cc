import { describe, expect, it } from 'vitest';
import { callerOf } from './caller.ts';

const secret = 'only-the-edge-knows-this';

function event(headers: Record<string, string>, sourceIp = '203.0.113.9') {
  const http = { method: 'GET', path: '/', protocol: 'HTTP/1.1', sourceIp, userAgent: 'x' };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/',
    rawQueryString: '',
    headers,
    isBase64Encoded: false,
    requestContext: { http, requestId: 'r' },
  } as never;
}

describe('whose request it is', () => {
  it('without an edge is the address of the connection, whatever the client claims', () => {
    expect(callerOf(event({ 'x-forwarded-for': '198.51.100.1' }), undefined)).toEqual({ requestId: 'r', address: '203.0.113.9' });
  });

  it.each([
    ['198.51.100.1', '198.51.100.1'],
    ['192.0.2.66, 198.51.100.1', '198.51.100.1'],
    ['192.0.2.66, 198.51.100.1, 203.0.113.9', '198.51.100.1'],
    ['', '203.0.113.9'],
  ])('behind the edge is the last address before the edge itself: %s', (forwarded, address) => {
    expect(callerOf(event({ 'x-forwarded-for': forwarded, 'x-edge-secret': secret }), secret).address).toBe(address);
  });

  it('with a wrong or missing secret is the address of the connection', () => {
    expect(callerOf(event({ 'x-forwarded-for': '198.51.100.1', 'x-edge-secret': 'guessed-guessed-guessed' }), secret).address).toBe(
      '203.0.113.9',
    );
    expect(callerOf(event({ 'x-forwarded-for': '198.51.100.1' }), secret).address).toBe('203.0.113.9');
  });

  it('outside a Lambda is nobody', () => {
    expect(callerOf(undefined, secret)).toEqual({});
  });
});
