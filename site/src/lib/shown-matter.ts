import type { SentForm } from './form.ts';

/** The matter a page shows, and the version of it; the API does nothing when another one is open by then. */
export type ShownMatter = { readonly handle: string; readonly version?: string | undefined };

/** The matter a form was drawn for. A form without one is meant for none that could be open. */
export function shownIn(form: SentForm): ShownMatter {
  return { handle: handleOf(form.text('matter')) ?? 'none', version: /^\d{1,9}$/.exec(form.text('version'))?.[0] ?? '0' };
}

/** The matter whose page a link stood on; undefined for an address that was typed. */
export function shownBy({ searchParams }: URL): ShownMatter | undefined {
  const handle = handleOf(searchParams.get('matter') ?? '');
  return handle === undefined ? undefined : { handle };
}

/** What a request about an opened matter carries besides its body. */
export function matterHeaders(token: string, shown?: ShownMatter): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...(shown === undefined ? {} : { 'matter-handle': shown.handle }),
    ...(shown?.version === undefined ? {} : { 'matter-version': shown.version }),
  };
}

function handleOf(text: string): string | undefined {
  return /^[\w-]{1,60}$/.exec(text)?.[0];
}
