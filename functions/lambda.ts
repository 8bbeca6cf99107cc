import middy from '@middy/core';
import { createApp } from 'astro/app/entrypoint';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

const astro = createApp();
const app = new Hono().get('/api/x', (c) => c.json({ a: 1 }, 200)).all('*', (c) => astro.render(c.req.raw, { locals: {} }));
export const resident = middy().handler(handle(app));
