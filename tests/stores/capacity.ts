import { type AttributeValue, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { appointmentKey, guardKey, ledgerKey } from '#adapters/dynamo/keys.ts';
import type { Appointment } from '#core/appointments/appointment.ts';
import type { Slot } from '#core/timetable/ledger.ts';

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

/**
 * Write units of a transaction on these slots' ledger days, the appointment and its guards, from the sizes of the items as the service's rules count
 * them: two for each begun kilobyte. DynamoDB Local counts a transaction lower than the service does, and a refused write not at all.
 */
export async function transactionUnits(
  table: { client: DynamoDBClient; tableName: string },
  { key, guards }: Appointment,
  slots: readonly Slot[],
): Promise<number> {
  const days = new Map(slots.map(({ office, day }) => [`${office} ${day}`, ledgerKey(office, day)]));
  const keys = [...days.values(), appointmentKey(key), ...guards.map(guardKey)];
  const answers = await Promise.all(keys.map((Key) => table.client.send(new GetItemCommand({ TableName: table.tableName, Key }))));
  return answers.reduce((units, { Item }) => units + 2 * Math.max(1, Math.ceil(itemBytes(Item ?? {}) / 1_024)), 0);
}

/** Size of an item: names and values, a number about a byte for two digits. */
export function itemBytes(item: Readonly<Record<string, AttributeValue>>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function valueBytes({ S, N, B, L }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.replace(/\D|0+$/g, '').length / 2) + 1;
  if (L !== undefined) return L.reduce((sum, value) => sum + 1 + valueBytes(value), 3);
  return B?.length ?? 1;
}
