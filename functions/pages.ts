import { createApp } from 'astro/app/entrypoint';

/** Whole pages, not streams: a page that fails half way must not have begun to be an answer, and a Lambda answers at once anyway. */
const pages = createApp({ streaming: false });

/** Renders one page of the built site. What it throws stands in the locals (site/src/middleware.ts). */
export function renderPage(request: Request, locals: object): Promise<Response> {
  return pages.render(request, { locals });
}
