import type { PageLocals } from '#functions/resident/page-locals.ts';

type AnyLocals = Omit<PageLocals, 'api' | 'drafts' | 'matter'> & { readonly [Part in 'api' | 'drafts' | 'matter']?: PageLocals[Part] };

/** The locals of a page for residents, which only the residents' app renders. */
export function residentLocals(locals: AnyLocals): PageLocals {
  const { page, county, now, api, drafts, matter } = locals;
  if (api === undefined || drafts === undefined || matter === undefined) {
    throw new Error('a page for residents was rendered outside their app');
  }
  return { page, county, now, api, drafts, matter };
}
