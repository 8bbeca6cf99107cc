import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { chooseEncoding, compress, type Encoding } from './compression.ts';
import type { Answer } from './lambda-answer.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

type StaticFile = {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
};
export type StaticFiles = (path: string, request: IncomingMessage) => Promise<Answer | undefined>;

/**
 * Serves the built files as the bucket behind CloudFront does, all read at the start: names with a hash never change and are kept for a
 * year, the rest is asked for again each time. A page's folder stands for its `index.html`.
 */
export function serveStaticFiles(folder: string): StaticFiles {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(folder, file).split(sep).join('/')}`;
        return [path, readStaticFile(file, path)];
      }),
  );
  return async (path, request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const name = decodePath(path);
    const file = name === undefined ? undefined : (files.get(name) ?? files.get(`${name.replace(/\/$/, '')}/index.html`));
    return file && answerFile(file, request);
  };
}

async function answerFile(file: StaticFile, request: IncomingMessage): Promise<Answer> {
  const known = String(request.headers['if-none-match'] ?? '').split(/, */);
  if (known.includes(file.headers['etag'] ?? '')) return { status: 304, headers: file.headers, cookies: [], body: Buffer.alloc(0) };
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''), file.headers['content-type'] ?? '', file.body.length);
  if (encoding === undefined) return { status: 200, headers: file.headers, cookies: [], body: file.body };
  const encoded = file.encoded.get(encoding) ?? compress(file.body, encoding, true);
  file.encoded.set(encoding, encoded);
  return {
    status: 200,
    headers: { ...file.headers, 'content-encoding': encoding, vary: 'Accept-Encoding' },
    cookies: [],
    body: await encoded,
  };
}

function readStaticFile(file: string, path: string): StaticFile {
  const body = readFileSync(file);
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    'x-content-type-options': 'nosniff',
  };
  return { body, headers, encoded: new Map() };
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
