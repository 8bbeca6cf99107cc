import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Case } from '#core/cases/case.ts';
import type { CaseStore } from '#core/cases/case-store.ts';
import type { CaseType } from '#core/cases/case-type.ts';
import { nextTurnAt } from '#core/cases/deadline-status.ts';
import { readCase } from './case-items.ts';
import { erasePartition, queuePartition } from './keys.ts';
import { withRetries } from './retry.ts';
import type { Table } from './table.ts';

const pageSize = 50;

type CaseTable = Table & { readonly type: CaseType };

/** AP24. Open cases of an office, the most urgent first, a page at a time. The position is the last item's own sort key: it names no other office. */
export async function listOpen(table: CaseTable, unit: string, from?: string): ReturnType<CaseStore['listOpen']> {
  const page = await withRetries(table, () =>
    table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        IndexName: 'queue',
        KeyConditionExpression: from === undefined ? 'qpk = :unit' : 'qpk = :unit AND qsk > :from',
        ExpressionAttributeValues: { ':unit': { S: queuePartition(unit) }, ...(from === undefined ? {} : { ':from': { S: from } }) },
        Limit: pageSize,
      }),
    ),
  );
  const next = page.LastEvaluatedKey?.['qsk']?.S;
  return { cases: (page.Items ?? []).map((item) => readCase(table.type, item)), next };
}

/** AP25. Open cases of an office that have turned a colour nobody has been told of at this instant. */
export async function listDue(table: CaseTable, unit: string, at: Date): Promise<readonly Case[]> {
  const cases: Case[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await withRetries(table, () =>
      table.client.send(
        new QueryCommand({
          TableName: table.tableName,
          IndexName: 'queue',
          KeyConditionExpression: 'qpk = :unit AND qsk <= :at',
          ExpressionAttributeValues: { ':unit': { S: queuePartition(unit) }, ':at': { S: `${at.toISOString()}~` } },
          ExclusiveStartKey: from,
        }),
      ),
    );
    cases.push(...(page.Items ?? []).map((item) => readCase(table.type, item)).filter((head) => mustTurn(head, at)));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return cases;
}

function mustTurn(head: Case, at: Date): boolean {
  const turnAt = nextTurnAt(head);
  return turnAt !== undefined && turnAt <= at;
}

/** AP26. Ended cases whose keeping time is over (epoch seconds), a page of them. */
export async function listErasable(table: CaseTable, nowSeconds: number): Promise<readonly Case[]> {
  const page = await withRetries(table, () =>
    table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        IndexName: 'queue',
        KeyConditionExpression: 'qpk = :erase AND qsk <= :now',
        ExpressionAttributeValues: { ':erase': { S: erasePartition }, ':now': { S: `${String(nowSeconds).padStart(12, '0')}~` } },
        Limit: pageSize,
      }),
    ),
  );
  return (page.Items ?? []).map((item) => readCase(table.type, item));
}
