import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '#functions/http/env.ts';
import type { CompiledCounty } from '#shared/county/county.ts';

type Codes = Pick<CompiledCounty, 'services' | 'offices' | 'forms'>;

/** Sends whoever types the code of a service, a station or a report in small letters to its address. */
export function codeAddresses({ services, offices, forms }: Codes): MiddlewareHandler<HttpEnv> {
  const known = new Map([services, offices, forms].flatMap((all) => all.map(({ code }) => [code.toLowerCase(), code] as const)));
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const [, section = '', typed = '', rest = ''] = /^\/(services|stations|report)\/(\w+)(\/.*)?$/.exec(pathname) ?? [];
    const code = known.get(typed.toLowerCase());
    const isOther = code !== undefined && code !== typed && (c.req.method === 'GET' || c.req.method === 'HEAD');
    return isOther ? c.redirect(`/${section}/${code}${rest}${search}`, 301) : next();
  };
}
