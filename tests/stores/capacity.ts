import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

const Consumed = z.object({ CapacityUnits: z.number() }).transform(({ CapacityUnits }) => CapacityUnits);
const Answer = z.object({ ConsumedCapacity: z.union([Consumed.transform((units) => [units]), z.array(Consumed)]).optional() });

/** Counts the capacity units every call of this client consumes, as the store itself reports them. */
export function meter(client: DynamoDBClient): { units: number } {
  const counted = { units: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      counted.units += (Answer.parse(answer.output).ConsumedCapacity ?? []).reduce((sum, units) => sum + units, 0);
      return answer;
    },
    { step: 'initialize', name: 'meter' },
  );
  return counted;
}

/** What one step consumes. */
export async function unitsOf(counted: { units: number }, step: () => Promise<unknown>): Promise<number> {
  counted.units = 0;
  await step();
  return counted.units;
}
