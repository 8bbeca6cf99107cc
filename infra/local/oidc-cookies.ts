/** What a Koa middleware sees of an exchange here. */
type Exchange = { readonly response: { readonly headers: NodeJS.Dict<unknown>; readonly set: (name: string, values: string[]) => void } };

/** The date of a cookie that is to go at once. */
const gone = 'Thu, 01 Jan 1970';

/**
 * Takes the dates of expiry off the cookies of an answer. The issuer counts them from the portal's clock, a browser reads them by the machine's: beside a
 * portal that lives in the past each would be gone at once. What has expired the issuer itself knows; a cookie it wants removed keeps its date.
 */
export async function leaveExpiryToIssuer({ response }: Exchange, next: () => Promise<unknown>): Promise<void> {
  await next();
  const cookies = [response.headers['set-cookie'] ?? []].flat().map(String);
  if (cookies.length === 0) return;
  response.set(
    'set-cookie',
    cookies.map((cookie) => (cookie.includes(gone) ? cookie : cookie.replace(/; *expires=[^;]*/i, ''))),
  );
}
