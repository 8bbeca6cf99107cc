import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { admitted, isSameHold, type LiveHold, type LiveHoldStore } from '#core/appointments/live-holds.ts';
import { json, number } from './attributes.ts';
import { liveHoldsKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { isWritten, openTable, type Table, type TableDeps } from './table.ts';

const LiveHolds = z.array(z.object({ nonce: z.string(), office: z.string(), day: z.string(), counter: z.string(), heldUntil: z.number() }));
const HoldsItem = z.object({ holds: json.pipe(LiveHolds), version: number });

/** What is kept of a client's holds, and which change of it this is. */
type ClientHolds = { readonly holds: readonly LiveHold[]; readonly version: number };

/** AP13, AP14. One item per client with its live holds; each change is conditional on the version it read, so none of several at once is lost. */
export function createLiveHoldStore(deps: TableDeps): LiveHoldStore {
  const table = openTable(deps);
  return {
    admit: async (client, hold, at) => {
      const change = (holds: readonly LiveHold[]) => admitted(holds, hold, at);
      return (await changeHolds(table, client, change)) === 'changed';
    },
    forget: async (client, forgotten) => {
      await changeHolds(table, client, (holds) =>
        holds.some((hold) => isSameHold(hold, forgotten)) ? holds.filter((hold) => !isSameHold(hold, forgotten)) : undefined,
      );
    },
  };
}

/** Reads, changes and writes until nobody came in between; `undefined` from the change leaves all as it is. */
async function changeHolds(
  table: Table,
  client: string,
  change: (holds: readonly LiveHold[]) => readonly LiveHold[] | undefined,
): Promise<'changed' | 'as it is'> {
  for (;;) {
    const { holds, version } = await readHolds(table, client);
    const next = change(holds);
    if (next === undefined) return 'as it is';
    if (await writeHolds(table, client, { holds: next, version })) return 'changed';
  }
}

async function readHolds(table: Table, client: string): Promise<ClientHolds> {
  const command = new GetItemCommand({ TableName: table.tableName, Key: liveHoldsKey(client), ConsistentRead: true });
  const { Item } = await withRetries(table, () => table.client.send(command));
  return Item === undefined ? { holds: [], version: 0 } : HoldsItem.parse(Item);
}

async function writeHolds(table: Table, client: string, { holds, version }: ClientHolds): Promise<boolean> {
  // Never long past: what ended years ago is not tidied away.
  const ttl = Math.max(Math.floor(table.env.now().getTime() / 1000), ...holds.map(({ heldUntil }) => heldUntil));
  const command = new PutItemCommand({
    TableName: table.tableName,
    Item: { ...liveHoldsKey(client), holds: { S: JSON.stringify(holds) }, version: { N: String(version + 1) }, ttl: { N: String(ttl) } },
    ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :seen',
    ...(version === 0
      ? {}
      : { ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':seen': { N: String(version) } } }),
  });
  return isWritten(withRetries(table, () => table.client.send(command)));
}
