import type { IncomingMessage } from 'node:http';

/** Beyond this an upload is cut off instead of read to its end. */
const patienceBytes = 64 * 1_024 * 1_024;

/**
 * The body, or `too-large` when it is above the limit. An oversized one is still read and dropped, so that the browser gets to see the
 * refusal instead of a broken connection.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= limitBytes) chunks.push(bytes);
    else chunks.length = 0;
    if (size > patienceBytes) break;
  }
  return size > limitBytes ? 'too-large' : Buffer.concat(chunks);
}
