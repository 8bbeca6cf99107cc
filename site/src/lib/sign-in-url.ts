import { url } from './urls.ts';

/** Where signing in to a section begins, from its welcome page: with the page to go on to, if that was opened for one. The section decides whether it is its own. */
export function signInUrl(base: '/staff' | '/oversight', { searchParams }: URL): string {
  return url(`${base}/sign-in`, { to: searchParams.get('to') ?? undefined });
}
