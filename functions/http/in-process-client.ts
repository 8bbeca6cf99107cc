import { encodedParams } from './encoded-params.ts';

/** Calls the app itself. */
export type Call = (input: Request | string | URL, init?: RequestInit) => Response | Promise<Response>;

/** As `hc` of hono/client, for one API. */
type Connect<Client> = (
  origin: string,
  options: { headers: Record<string, string>; fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response> },
) => Client;

/** The typed client through which pages call the API of their own app, in this process; `connect` is `hc<Api>`. The headers go with every call. */
export function inProcessClient<Client extends object>(call: Call, connect: Connect<Client>, headers: Record<string, string> = {}): Client {
  return encodedParams(connect('http://portal', { headers, fetch: async (input, init) => call(input, init) }));
}
