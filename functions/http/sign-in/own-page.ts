import { isPageAddress } from '../page-request.ts';
import type { Section } from './section.ts';

const longest = 200;
/** One slash, then what an address is written with: no host, no backslash, nothing that cannot be seen. */
const isPath = /^\/(?!\/)[!-[\]-~]*$/;

/**
 * Where a sign-in goes on to: a page of the section itself with its query, as a path of at most 200 characters. Undefined for whatever is not written
 * so (another host, another section, the API, signing in or out), and for the first page, where every sign-in ends that was begun for nothing else.
 */
export function ownPage({ base, welcome }: Pick<Section, 'base' | 'welcome'>, address: string | undefined): string | undefined {
  if (address === undefined || address.length > longest || !isPath.test(address)) return undefined;
  const { pathname, search } = new URL(address, 'https://portal.invalid');
  const below = pathname.slice(base.length);
  const isOwn = (pathname === base && search !== '') || (pathname.startsWith(`${base}/`) && !/^\/(sign|api\b)/.test(below));
  return isOwn && pathname !== welcome && isPageAddress(pathname) ? `${pathname}${search}` : undefined;
}

/** The page that can be seen without a session, with a reason it puts in words and the page to go on to. */
export function welcomeUrl(
  { welcome }: Pick<Section, 'welcome'>,
  parts: { readonly again?: string; readonly to?: string | undefined },
): string {
  const query = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return query.length === 0 ? welcome : `${welcome}?${query.join('&')}`;
}
