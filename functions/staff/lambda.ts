import middy from '@middy/core';
import { requestTime, staffDeps } from '../container.ts';
import { type LambdaAnswer, type LambdaEvent, lambdaHandler } from '../http/lambda-handler.ts';
import { renderPage } from '../pages.ts';
import { createStaffApp } from './app.ts';

/** The staff Lambda: the same asset as the resident one, another handler, another role. */
export const handler = middy<LambdaEvent, LambdaAnswer>().handler(
  lambdaHandler(() => createStaffApp(staffDeps(process.env), renderPage), requestTime),
);
