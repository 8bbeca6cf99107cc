import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { ReceiptStore } from '#core/matters/receipt-store.ts';
import { AppointmentItem } from './appointment-item.ts';
import { ReceiptPointerItem } from './items.ts';
import { receiptPointerKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { openTable, type TableDeps } from './table.ts';

/** AP05. One consistent read by the receipt's digest, whatever it opens: an appointment lies there itself, a case is pointed to. */
export function createReceiptStore(deps: TableDeps): ReceiptStore {
  const table = openTable(deps);
  return {
    find: async (key, nowSeconds) => {
      const command = new GetItemCommand({ TableName: table.tableName, Key: receiptPointerKey(key), ConsistentRead: true });
      const { Item } = await withRetries(table, () => table.client.send(command));
      if (Item === undefined) return undefined;
      const pointer = ReceiptPointerItem.safeParse(Item);
      if (pointer.success) return { kind: 'case', caseId: pointer.data };
      const { appointment, expiresAt } = AppointmentItem.parse(Item);
      return expiresAt > nowSeconds ? { kind: 'appointment', appointment } : undefined;
    },
  };
}
