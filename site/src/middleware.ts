import { defineMiddleware } from 'astro:middleware';

/**
 * Leaves behind which page was rendered and what it threw (functions/http/pages.ts). Nothing goes on to the renderer's own handling of errors, which
 * prints messages as they are, with what was typed in them.
 */
export const onRequest = defineMiddleware(async ({ locals: { rendering }, routePattern }, next) => {
  rendering.route ??= routePattern;
  try {
    return await next();
  } catch (error) {
    rendering.failure = { error };
    return new Response('', { status: 500 });
  }
});
