import middy from '@middy/core';
import { oversightDeps, requestTime } from '../container.ts';
import { type LambdaAnswer, type LambdaEvent, lambdaHandler } from '../http/lambda-handler.ts';
import { renderPage } from '../pages.ts';
import { createOversightApp } from './app.ts';

/** The oversight Lambda: the same asset as the others, another handler, a role that alone reads complaints. */
export const handler = middy<LambdaEvent, LambdaAnswer>().handler(
  lambdaHandler(() => createOversightApp(oversightDeps(process.env), renderPage), requestTime),
);
