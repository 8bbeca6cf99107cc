import type { IncomingMessage } from 'node:http';
import { readBody } from './request-body.ts';

const limitBytes = 65_536;

/** The fields of a small urlencoded form; none when it is larger than 64 KB. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await readSmallText(request));
}

/** A small text body; empty when it is larger than 64 KB. */
export async function readSmallText(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, limitBytes);
  return body === 'too-large' ? '' : body.toString('utf8');
}
