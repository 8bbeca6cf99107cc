import middy from '@middy/core';
import { requestTime, residentDeps } from '../container.ts';
import { type LambdaAnswer, type LambdaEvent, lambdaHandler } from '../http/lambda-handler.ts';
import { renderPage } from '../pages.ts';
import { createResidentApp } from './app.ts';

/** The resident Lambda: one application per process, made at the first request so that the staff Lambda never makes it. */
export const handler = middy<LambdaEvent, LambdaAnswer>().handler(
  lambdaHandler(() => createResidentApp(residentDeps(process.env), renderPage), requestTime),
);
