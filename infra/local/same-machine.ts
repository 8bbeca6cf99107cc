import type { IncomingMessage } from 'node:http';
import { clientAddress } from './lambda-event.ts';

/**
 * Whether a request comes from this very machine and means it: from a loopback address, to a loopback name (a web page elsewhere that
 * points its own name at this machine is not), and, if it changes something, not sent by a page of another site.
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const namesUs = host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
  return isLoopback(clientAddress(request)) && namesUs && !isForeignChange(request);
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

function isForeignChange(request: IncomingMessage): boolean {
  const from = request.headers['sec-fetch-site'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return !reads && from !== undefined && from !== 'same-origin' && from !== 'none';
}
