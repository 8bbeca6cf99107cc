const mostSteps = 12;

/** Signs a member of staff in through the sign-in page, as a browser does; the header that carries the session. */
export async function signInForDemonstration(
  origin: string,
  account: { readonly username: string; readonly password: string },
): Promise<{ readonly cookie: string }> {
  const cookies = new Map<string, string>();
  let request: { url: URL; form?: URLSearchParams } = { url: new URL('/staff/sign-in', origin) };
  for (let step = 0; step < mostSteps; step += 1) {
    const response = await fetch(request.url, {
      redirect: 'manual',
      headers: { cookie: cookieHeader(cookies) },
      ...(request.form === undefined ? {} : { method: 'POST', body: request.form }),
    });
    keepCookies(cookies, response);
    const to = response.headers.get('location');
    const page = await response.text();
    if (to === null && request.form === undefined && page.includes('name="password"')) {
      request = { url: request.url, form: new URLSearchParams(account) };
      continue;
    }
    if (to === null) break;
    const url = new URL(to, request.url);
    if (url.pathname === '/staff') return { cookie: cookieHeader(cookies) };
    request = { url };
  }
  throw new Error(`${account.username} could not sign in`);
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const equals = pair.indexOf('=');
    const value = pair.slice(equals + 1);
    if (value === '') cookies.delete(pair.slice(0, equals));
    else cookies.set(pair.slice(0, equals), value);
  }
}

function cookieHeader(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
