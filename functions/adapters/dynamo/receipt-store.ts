import { type AttributeValue, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { ReceiptMatter, ReceiptStore } from '#core/matters/receipt-store.ts';
import { AppointmentItem } from './appointment-item.ts';
import { ReceiptPointerItem } from './items.ts';
import { receiptPointerKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { openTable, type Table, type TableDeps } from './table.ts';

type Item = Record<string, AttributeValue> | undefined;

/**
 * AP05, AP28. Two consistent reads by the receipt's digest, one in each table and both always: an appointment lies in the main table itself, a case is
 * pointed to there, a complaint from its own table alone.
 */
export function createReceiptStore(deps: { readonly main: TableDeps; readonly complaints: TableDeps }): ReceiptStore {
  const tables = { main: openTable(deps.main), complaints: openTable(deps.complaints) };
  return {
    find: async (key, nowSeconds) => {
      const [main, complaint] = await Promise.all([read(tables.main, key), read(tables.complaints, key)]);
      if (complaint !== undefined) return { kind: 'complaint', complaintId: ReceiptPointerItem.parse(complaint) };
      return main === undefined ? undefined : inMain(main, nowSeconds);
    },
  };
}

async function read(table: Table, key: string): Promise<Item> {
  const command = new GetItemCommand({ TableName: table.tableName, Key: receiptPointerKey(key), ConsistentRead: true });
  const { Item } = await withRetries(table, () => table.client.send(command));
  return Item;
}

function inMain(item: NonNullable<Item>, nowSeconds: number): ReceiptMatter | undefined {
  const pointer = ReceiptPointerItem.safeParse(item);
  if (pointer.success) return { kind: 'case', caseId: pointer.data };
  const { appointment, expiresAt } = AppointmentItem.parse(item);
  return expiresAt > nowSeconds ? { kind: 'appointment', appointment } : undefined;
}
