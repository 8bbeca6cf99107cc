import { expect, it } from 'vitest';
import { leaveExpiryToIssuer } from './oidc-cookies.ts';

async function passedOn(cookies: string | string[] | undefined): Promise<unknown> {
  const headers: Record<string, unknown> = cookies === undefined ? {} : { 'set-cookie': cookies };
  const set = (name: string, values: string[]) => {
    headers[name] = values;
  };
  await leaveExpiryToIssuer({ response: { headers, set } }, async () => undefined);
  return headers['set-cookie'];
}

it('no browser counts by its own clock when a sign-in under way ends', async () => {
  const cookies = ['a=1; path=/x; expires=Sat, 28 Feb 2026 02:30:00 GMT; httponly', 'b=2; path=/'];
  expect(await passedOn(cookies)).toEqual(['a=1; path=/x; httponly', 'b=2; path=/']);
});

it('a cookie that is to go goes, and an answer without cookies stays as it is', async () => {
  const cookie = 'a=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly';
  expect(await passedOn(cookie)).toEqual([cookie]);
  expect(await passedOn(undefined)).toBeUndefined();
});
