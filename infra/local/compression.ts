import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const smallest = 1_000;
const largest = 10_000_000;
const compressible =
  /^(text\/|image\/svg\+xml|application\/(json|javascript|manifest\+json|problem\+json|rss\+xml|atom\+xml|xml|xhtml\+xml))/i;

export type Encoding = 'br' | 'gzip';

/** The encoding CloudFront would use for a body of this type and size: Brotli before gzip, none below 1,000 bytes. */
export function chooseEncoding(acceptEncoding: string | undefined, contentType: string, size: number): Encoding | undefined {
  if (size < smallest || size > largest || !compressible.test(contentType)) return undefined;
  const accepted = new Map((acceptEncoding ?? '').split(',').map((part) => readPreference(part)));
  const takes = (name: string) => (accepted.get(name) ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

/** The body in this encoding; `best` takes its time, for what is kept and sent again. */
export function compress(body: Buffer, encoding: Encoding, best: boolean): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: best ? 9 : 6 });
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: best ? 11 : 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

function readPreference(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((piece) => piece.startsWith('q='))?.slice(2);
  return [name, weight === undefined ? 1 : Number(weight) || 0];
}
