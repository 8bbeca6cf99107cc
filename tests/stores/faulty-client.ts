import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '#adapters/dynamo/client.ts';

type Answer = { readonly lost: Error } | { readonly instead: Error } | { readonly stale: object };

/**
 * A client of the same store that meets with misfortune, one for each call of this command until they run out: `instead` of being sent the call
 * fails; or it is carried out and its answer `lost`, or `stale` in these parts.
 */
export function faultyClient(table: { client: DynamoDBClient; endpoint: string }, commandName: string, faults: Answer[]) {
  const client = createDynamoClient('resident', { endpoint: table.endpoint, region: 'local', patienceMillis: 20_000 });
  client.config.credentials = table.client.config.credentials;
  const seen = { calls: 0 };
  // Inside the SDK's own retries, so that those meet the misfortune too.
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== commandName) return next(args);
      seen.calls += 1;
      const fault = faults.shift();
      if (fault !== undefined && 'instead' in fault) throw fault.instead;
      const answer = await next(args);
      if (fault === undefined) return answer;
      if ('lost' in fault) throw fault.lost;
      Object.assign(answer.output ?? {}, fault.stale);
      return answer;
    },
    { step: 'deserialize', priority: 'high', name: 'misfortune' },
  );
  return { client, seen };
}

/** What a connection that breaks looks like to the SDK. */
export function brokenConnection(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'TimeoutError' });
}
