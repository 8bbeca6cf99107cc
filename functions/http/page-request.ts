import type { ProblemCode } from '#shared/contract/problem.ts';
import type { SentFields } from './env.ts';

/** As much as the longest form of ours can send: several long answers in Chinese, each character as nine bytes. */
const formLimitBytes = 192 * 1024;
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** The methods a page takes. */
export const pageMethods = ['GET', 'HEAD', 'POST'];

/** Whether an address can be one of our pages at all: plain words between slashes. The renderer's own addresses are nobody's. */
export function isPageAddress(pathname: string): boolean {
  const isPlain = /^(\/[\w.~-]+)*\/?$/.test(pathname);
  return isPlain && !/^\/(_|(404|500)\/?$)/.test(pathname);
}

/** The fields of the form a request brings, none when it brings no form; or why it is refused. Reads a copy: the request can still be read. */
export async function sentFields(request: Request): Promise<SentFields | Extract<ProblemCode, 'body-too-large' | 'malformed'>> {
  if (request.method !== 'POST') return [];
  const body = await request.clone().arrayBuffer();
  if (body.byteLength > formLimitBytes) return 'body-too-large';
  const type = request.headers.get('content-type') ?? '';
  if (!formTypes.test(type)) return [];
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  } catch {
    // Only a body that is not what it says it is cannot be read; whoever sent it learns just that.
    return 'malformed';
  }
}
