import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import type { TableDeps } from '#adapters/dynamo/table.ts';
import type { Case } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/case-event.ts';
import type { CaseStore } from '#core/cases/case-store.ts';
import { caseHead } from '#tests/support/case-head.ts';
import { createTestTables } from '#tests/support/dynamo-local.ts';
import { start, tableDeps } from './appointment-fixture.ts';

/** The instant every test starts at. */
export const startInstant = new Date(start * 1_000);
export const later = (minutes: number) => new Date(startInstant.getTime() + minutes * 60_000);

/** The test tables with all stores on them, those of cases and receipts by name, and a clock that only the test moves. */
export async function openCaseFixture() {
  const { main, complaints } = await createTestTables();
  const { client, tableName, endpoint } = main;
  const clock = { seconds: start };
  const deps: TableDeps = tableDeps(client, tableName, clock);
  const stores = openStores({ main: tableName, complaints: complaints.tableName }, { ...deps, keepPersonalDays: 90 });
  return { ...deps, endpoint, clock, complaints, stores, store: stores.main.cases, receipts: stores.receipts };
}

export type CaseFixture = Awaited<ReturnType<typeof openCaseFixture>>;

/** A fresh report at an office, waiting to be taken up. */
export function aCase(over: Partial<Case> = {}): Case {
  return caseHead(startInstant, {
    amberAt: later(60),
    dueAt: later(120),
    ...(over.eraseAt === undefined ? {} : { endedAt: startInstant }),
    ...over,
  });
}

export const eventOf = (head: Case, over: Partial<CaseEvent> = {}): CaseEvent => ({
  caseId: head.id,
  number: head.eventCount,
  at: head.updatedAt,
  type: 'filed',
  by: 'resident',
  details: { kind: 'unit', toUnit: head.unit },
  ...over,
});

export const filingOf = (head: Case) => ({ case: head, sealedContent: `v1.${head.id}`, event: eventOf(head) });

/** Files it; throws when it was there before. */
export async function filed(store: CaseStore, over: Partial<Case> = {}): Promise<Case> {
  const head = aCase(over);
  const { outcome } = await store.file(filingOf(head));
  if (outcome !== 'filed') throw new Error('it was filed before');
  return head;
}

/** One step of a case, to whatever it shall become. */
export function stepOf(before: Case, over: Partial<Case> = {}, event: Partial<CaseEvent> = {}) {
  const after: Case = {
    ...before,
    version: before.version + 1,
    eventCount: before.eventCount + 1,
    ...(over.eraseAt === undefined ? {} : { endedAt: startInstant }),
    ...over,
  };
  return { before, after, event: eventOf(after, { type: 'accepted', by: 'staff', unit: 'SC01', ...event }) };
}

/** Every item of the case's own partition, as it lies in the table. */
export async function itemsOf(fixture: CaseFixture, id: string): Promise<Record<string, AttributeValue>[]> {
  const answer = await fixture.client.send(
    new QueryCommand({
      TableName: fixture.tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `C#${id}` } },
      ConsistentRead: true,
    }),
  );
  return answer.Items ?? [];
}
