import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tryMillis } from './retry.ts';

/**
 * A Lambda answers within seconds or not at all, so a store that hangs is given up early and asked again. One instance serves one request at a
 * time, but on one machine all share a client: waiting for a free socket counts as connecting, so there are enough of them.
 */
const agent = { keepAlive: true, maxSockets: 256 };

/** The functions, each with a role of its own. */
export type Member = 'resident' | 'staff' | 'oversight' | 'on-change' | 'on-schedule';

/** `patienceMillis`: how long one try may take. */
type Where = { readonly endpoint?: string; readonly region?: string; readonly patienceMillis?: number | undefined };

/**
 * A client for a Lambda: short waits, and no retries of its own, since retry.ts is the one layer that tries again. Each request says whose it is in its user agent, as
 * `app/doorstep-<member>`: CloudTrail shows it, and the local store gate goes by it. Where to connect comes from the SDK's own settings (region,
 * AWS_ENDPOINT_URL_DYNAMODB) unless given.
 */
export function createDynamoClient(member: Member, { patienceMillis = tryMillis, ...where }: Where = {}): DynamoDBClient {
  const requestHandler = {
    connectionTimeout: patienceMillis,
    requestTimeout: patienceMillis,
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent,
  };
  const client = new DynamoDBClient({ maxAttempts: 1, requestHandler, userAgentAppId: `doorstep-${member}`, ...where });
  // It copies every request and answer for a log that is not there.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
