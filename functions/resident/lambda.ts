import middy from '@middy/core';
import { createApp } from 'astro/app/entrypoint';
import { residentDeps } from '../container.ts';
import { type LambdaAnswer, type LambdaEvent, lambdaHandler } from '../http/lambda-handler.ts';
import { createResidentApp } from './app.ts';

const pages = createApp();

/** The resident Lambda: one application per process, made at the first request so that the staff Lambda never makes it. */
export const handler = middy<LambdaEvent, LambdaAnswer>().handler(
  lambdaHandler(() => createResidentApp(residentDeps(process.env), async (request, locals) => pages.render(request, { locals }))),
);
