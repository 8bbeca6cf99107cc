import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { CaseStore } from '#core/cases/case-store.ts';
import type { CaseType } from '#core/cases/case-type.ts';
import { CaseRow } from './case-items.ts';
import { queuePartition } from './keys.ts';
import { withRetries } from './retry.ts';
import type { Table } from './table.ts';

const pageSize = 50;

type CaseTable = Table & { readonly type: CaseType };

/** AP24. Open cases of the table's type at a unit, the most urgent first, a page at a time. The position is the last item's own sort key: it names no other unit. */
export async function listOpen(table: CaseTable, unit: string, from?: string): ReturnType<CaseStore['listOpen']> {
  const page = await withRetries(table, () =>
    table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        IndexName: 'lists',
        KeyConditionExpression: from === undefined ? 'lpk = :unit' : 'lpk = :unit AND lsk > :from',
        ExpressionAttributeValues: {
          ':unit': { S: queuePartition(table.type.kind, unit) },
          ...(from === undefined ? {} : { ':from': { S: from } }),
        },
        Limit: pageSize,
      }),
    ),
  );
  const next = page.LastEvaluatedKey?.['lsk']?.S;
  return { cases: (page.Items ?? []).map((item) => CaseRow.parse(item)), next };
}
