import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './lambda-answer.ts';
import { isFromThisMachine } from './same-machine.ts';

const events = '/dev/reload';
const script = '/dev/reload.js';

/** Reloads the page once the build that runs is another than the one the page came from, also after the portal was started anew. */
const code = `const mine = new URL(document.currentScript.src).searchParams.get('build');
new EventSource('${events}').addEventListener('build', ({ data }) => {
  if (data !== mine) location.replace(location.pathname + location.search);
});
`;

/** What makes open pages follow the build. Of the local runtime only, and of that only `npm run dev`. */
export type LiveReload = {
  /** Answers what its own script asks for, to this machine only; false for any other path. */
  readonly route: (path: string, request: IncomingMessage, response: ServerResponse) => boolean;
  /** A page with the script that reloads it; any other answer as it is. */
  readonly decorate: (answer: Answer) => Answer;
  /** Tells every open page that another build runs. */
  readonly announce: () => void;
  readonly close: () => void;
};

export function createLiveReload(): LiveReload {
  const listeners = new Set<ServerResponse>();
  let build: string = randomUUID();
  const tell = (response: ServerResponse) => response.write(`event: build\ndata: ${build}\n\n`);
  return {
    route: (path, request, response) => {
      if ((path !== events && path !== script) || !isFromThisMachine(request)) return false;
      if (path === script) {
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' }).end(code);
        return true;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      tell(response);
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
      return true;
    },
    decorate: (answer) => withScript(answer, build),
    announce: () => {
      build = randomUUID();
      for (const response of listeners) tell(response);
    },
    close: () => {
      for (const response of listeners) response.end();
    },
  };
}

function withScript(answer: Answer, build: string): Answer {
  if (!answer.headers['content-type']?.startsWith('text/html')) return answer;
  const html = answer.body
    .toString('utf8')
    .replace(/<\/body>(?![\s\S]*<\/body>)/, `<script src="${script}?build=${build}"></script></body>`);
  return { ...answer, body: Buffer.from(html) };
}
