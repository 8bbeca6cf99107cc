import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { chooseEncoding, compress } from './compression.ts';
import { type Answer, htmlAnswer, jsonAnswer } from './lambda-answer.ts';
import { callHttpHandler, type LambdaHandler, payloadLimitBytes } from './lambda-call.ts';
import { splitTarget, toHttpEvent } from './lambda-event.ts';
import { closeGently } from './listening.ts';
import { complain, errorCode, StartRefused } from './print.ts';
import { refusalPage } from './refusal-page.ts';
import { readBody } from './request-body.ts';
import type { StaticFiles } from './static-files.ts';

/** The sections of the portal, each with a function of its own. */
const sections = ['staff', 'oversight'] as const;

export type HttpHandlers = Readonly<Partial<Record<'resident' | (typeof sections)[number], LambdaHandler | undefined>>>;

/** What stands behind the gateway: the runtime's own pages first, then built files, then the functions. */
export type Backend = {
  /** Takes requests of the local runtime itself (/healthz, /dev/…); true when it has answered. */
  readonly runtime: (path: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly files: StaticFiles;
  readonly handlers: HttpHandlers;
  /** What an answer of a function goes through on its way out. */
  readonly decorate?: ((answer: Answer) => Answer) | undefined;
};

export type Gateway = { readonly open: (backend: Backend) => void; readonly close: () => Promise<void> };

/** How long a request may take to arrive, in milliseconds, and how often that is looked at. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/**
 * Listens at once, so that the port is ours, and answers 503 until `open`. A request that does not arrive in time is cut off. Throws StartRefused
 * when the port is taken or not allowed.
 */
export async function startGateway(port: number, arriving: Partial<typeof patience> = {}): Promise<Gateway> {
  let backend: Backend | undefined;
  const server = createServer({ ...patience, ...arriving }, (request, response) => {
    answer(backend, request, response).catch((error: unknown) => fail(error, response));
  });
  await listen(server, port);
  return {
    open: (behind) => {
      backend = behind;
    },
    close: () => closeGently(server),
  };
}

async function answer(backend: Backend | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { path } = splitTarget(request.url ?? '/');
  if (backend === undefined) return write(request, response, refusal(request, jsonAnswer(503, { message: 'Starting' })));
  if (await backend.runtime(path, request, response)) return;
  const file = await backend.files(path, request);
  await write(request, response, file ?? (await fromFunction(backend, path, request)));
}

async function fromFunction({ handlers, decorate }: Backend, path: string, request: IncomingMessage): Promise<Answer> {
  const answer = refusal(request, await callFunction(handlers, path, request));
  return decorate === undefined ? answer : decorate(answer);
}

async function callFunction(handlers: HttpHandlers, path: string, request: IncomingMessage): Promise<Answer> {
  const name = sections.find((section) => path === `/${section}` || path.startsWith(`/${section}/`)) ?? 'resident';
  const handler = handlers[name];
  // A function is asked under its own name alone; what can be no host would be printed by the framework that reads it.
  if (!isHost(request.headers.host ?? '')) return jsonAnswer(400, { message: 'Bad Request' });
  const body = await readBody(request, payloadLimitBytes);
  if (body === 'too-large') return jsonAnswer(413, { message: 'Request Too Long' });
  if (handler === undefined) return jsonAnswer(404, { message: 'Not Found' });
  // CloudFront passes no body on with these; a function would stumble over one.
  const bodiless = request.method === 'GET' || request.method === 'HEAD';
  return callHttpHandler(name, handler, toHttpEvent(request, bodiless ? undefined : body));
}

function isHost(host: string): boolean {
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`);
}

/** Where the gateway itself says no, somebody with a browser gets words instead of JSON. */
function refusal(request: IncomingMessage, answer: Answer): Answer {
  const own = answer.headers['content-type']?.startsWith('application/json') && [413, 500, 503].includes(answer.status);
  const page = own && request.headers.accept?.includes('text/html') ? refusalPage(answer.status) : undefined;
  const shown = page === undefined ? answer : htmlAnswer(answer.status, page);
  return own && answer.status === 503 ? { ...shown, headers: { ...shown.headers, 'retry-after': '5' } } : shown;
}

/** Writes the answer, compressed where CloudFront would. */
export async function write(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const { status, headers, cookies, body } = await maybeCompress(request, answer);
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies]);
  const bodiless = request.method === 'HEAD' || status === 204 || status === 304;
  if (bodiless) response.removeHeader('content-length');
  else response.setHeader('content-length', body.length);
  response.end(bodiless ? undefined : body);
}

async function maybeCompress(request: IncomingMessage, answer: Answer): Promise<Answer> {
  const eligible = request.method === 'GET' && [200, 403, 404].includes(answer.status) && answer.headers['content-encoding'] === undefined;
  if (!eligible) return answer;
  const encoding = chooseEncoding(
    String(request.headers['accept-encoding'] ?? ''),
    answer.headers['content-type'] ?? '',
    answer.body.length,
  );
  if (encoding === undefined) return answer;
  const vary = answer.headers['vary'];
  const headers = {
    ...answer.headers,
    'content-encoding': encoding,
    vary: vary === undefined ? 'Accept-Encoding' : `${vary}, Accept-Encoding`,
  };
  return { ...answer, headers, body: await compress(answer.body, encoding, false) };
}

function fail(error: unknown, response: ServerResponse): void {
  // The visitor went away: nobody to answer, nothing broken.
  if (errorCode(error) === 'ECONNRESET' || response.destroyed) return;
  complain('The gateway failed', error);
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
  response.end('{"message":"Internal Server Error"}');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = errorCode(error) === 'EADDRINUSE';
      const reason = taken ? `Port ${port} is in use.` : `Port ${port} cannot be opened (${error.message}).`;
      reject(new StartRefused(`${reason} Choose another with PORT=…`));
    });
    server.listen(port, resolve);
  });
}
