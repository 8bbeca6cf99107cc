import middy from '@middy/core';
import { createApp } from 'astro/app/entrypoint';
import { staffDeps } from '../container.ts';
import { type LambdaAnswer, type LambdaEvent, lambdaHandler } from '../http/lambda-handler.ts';
import { createStaffApp } from './app.ts';

const pages = createApp();

/** The staff Lambda: the same asset as the resident one, another handler, another role. */
export const handler = middy<LambdaEvent, LambdaAnswer>().handler(
  lambdaHandler(() => createStaffApp(staffDeps(process.env), async (request, locals) => pages.render(request, { locals }))),
);
