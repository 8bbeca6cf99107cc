import { randomUUID } from 'node:crypto';
import { workerSeconds } from '../worker-time.ts';
import { type Answer, fromHandlerResult, jsonAnswer } from './lambda-answer.ts';
import type { HttpEvent } from './lambda-event.ts';
import { complain } from './print.ts';

export type LambdaHandler = (event: unknown, context: unknown) => unknown;

/** Lambda takes and gives at most this much, as JSON. */
export const payloadLimitBytes = 6 * 1_024 * 1_024;
const gatewayMillis = 29_000;
/** As long as a deployed worker may run. */
export const workerMillis = workerSeconds * 1_000;

/**
 * Calls the handler as API Gateway does: over JSON both ways, 413 for an event above 6 MB, 503 after 29 seconds, 500 when the handler
 * throws or answers something unreadable or above 6 MB.
 */
export async function callHttpHandler(name: string, handler: LambdaHandler, event: HttpEvent): Promise<Answer> {
  const payload = JSON.stringify(event);
  if (Buffer.byteLength(payload) > payloadLimitBytes) return jsonAnswer(413, { message: 'Request Too Long' });
  const call = invoke({ name, handler, millis: gatewayMillis }, JSON.parse(payload)).then(readResult);
  try {
    return await withinGatewayTime(call);
  } catch (error) {
    complain(`The ${name} function failed`, error);
    return jsonAnswer(500, { message: 'Internal Server Error' });
  }
}

/** A handler under its function's name, and how long a call of it may take. */
export type LocalFunction = { readonly name: string; readonly handler: LambdaHandler; readonly millis: number };

/** Calls a handler once with a context like Lambda's, which counts the time down; a synchronous throw becomes a rejection. */
export async function invoke({ name, handler, millis }: LocalFunction, event: unknown): Promise<unknown> {
  const deadline = performance.now() + millis;
  return handler(event, {
    awsRequestId: randomUUID(),
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '1024',
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
  });
}

function readResult(result: unknown): Answer {
  const text = JSON.stringify(result) ?? 'null';
  if (Buffer.byteLength(text) > payloadLimitBytes) throw new Error('The answer is larger than the 6 MB Lambda may give.');
  return fromHandlerResult(JSON.parse(text));
}

async function withinGatewayTime(call: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(jsonAnswer(503, { message: 'Service Unavailable' })), gatewayMillis);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
    // A failure after the gateway has given up has nobody left to be told but the terminal.
    call.catch(() => undefined);
  }
}
