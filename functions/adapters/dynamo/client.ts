import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Waits in milliseconds: a Lambda answers within seconds or not at all, so a store that hangs is given up early and asked again. */
const timeouts = { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true };

/**
 * A client for a Lambda: short waits, three attempts of its own on lost connections. Where to connect comes from the SDK's own settings
 * (region, AWS_ENDPOINT_URL_DYNAMODB) unless given.
 */
export function createDynamoClient(where: { endpoint?: string; region?: string } = {}): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: 3, requestHandler: timeouts, ...where });
}
