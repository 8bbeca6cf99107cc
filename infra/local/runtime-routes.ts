import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { write } from './gateway.ts';
import { durationSeconds } from './iso-duration.ts';
import { type Answer, htmlAnswer, jsonAnswer } from './lambda-answer.ts';
import { type OidcIssuer, oidcPath } from './oidc.ts';
import type { Outbox } from './outbox.ts';
import { outboxPage } from './outbox-page.ts';
import type { PortalClock } from './portal-clock.ts';
import { readSmallText } from './read-form.ts';
import { isFromThisMachine } from './same-machine.ts';

export type Runtime = {
  readonly outbox: Outbox;
  readonly clock: PortalClock;
  readonly oidc: OidcIssuer;
  /** Whether the store answers just now. */
  readonly storeAnswers: () => Promise<boolean>;
  /** Runs what is due by the new time. */
  readonly afterClockMove: () => Promise<void>;
  readonly redrive: () => Promise<{ readonly sent: number; readonly failed: number }>;
};

const ClockMove = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ reset: z.literal(true) })]);

/** Answers /healthz and everything under /dev, which is for this machine alone; false for any other path. */
export function createRuntimeRoutes(runtime: Runtime) {
  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const ours = path === '/healthz' || path === '/dev' || path.startsWith('/dev/');
    if (ours && path.startsWith(`${oidcPath}/`) && isFromThisMachine(request)) await runtime.oidc(path, request, response);
    else if (ours) await write(request, response, await answerRuntime(runtime, path, request));
    return ours;
  };
}

async function answerRuntime(runtime: Runtime, path: string, request: IncomingMessage): Promise<Answer> {
  if (path === '/healthz') {
    const healthy = await runtime.storeAnswers();
    return jsonAnswer(healthy ? 200 : 503, { status: healthy ? 'ok' : 'store unavailable' });
  }
  if (!isFromThisMachine(request)) return jsonAnswer(403, { message: 'Only from the machine that runs the portal' });
  return answerDev(runtime, path, request);
}

async function answerDev(runtime: Runtime, path: string, request: IncomingMessage): Promise<Answer> {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (path === '/dev/outbox.json' && reads) return jsonAnswer(200, runtime.outbox.list());
  if (path === '/dev/outbox' && reads) return showOutbox(runtime.outbox, request);
  if (path === '/dev/clock' && reads) return showClock(runtime.clock);
  if (path === '/dev/clock' && request.method === 'POST') return moveClock(runtime, request);
  if (path === '/dev/redrive' && request.method === 'POST') return jsonAnswer(200, await runtime.redrive());
  return jsonAnswer(404, { message: 'Not Found' });
}

function showOutbox(outbox: Outbox, request: IncomingMessage): Answer {
  const wantsJson = request.headers.accept?.includes('application/json') ?? false;
  return wantsJson ? jsonAnswer(200, outbox.list()) : htmlAnswer(200, outboxPage(outbox.list()));
}

function showClock(clock: PortalClock): Answer {
  return jsonAnswer(200, { now: new Date().toISOString(), offsetSeconds: clock.offsetSeconds() });
}

async function moveClock(runtime: Runtime, request: IncomingMessage): Promise<Answer> {
  const move = parseMove(await readSmallText(request));
  if (move === undefined)
    return jsonAnswer(400, { message: 'Send {"advance": "PT24H"} (whole seconds, no years or months) or {"reset": true}' });
  if (move === 'reset') runtime.clock.reset();
  else if (!runtime.clock.advance(move)) return jsonAnswer(400, { message: 'That is too far in the future' });
  await runtime.afterClockMove();
  return showClock(runtime.clock);
}

function parseMove(text: string): number | 'reset' | undefined {
  try {
    const move = ClockMove.parse(JSON.parse(text));
    return 'reset' in move ? 'reset' : durationSeconds(move.advance);
  } catch {
    return undefined;
  }
}
