import { type AttributeValue, GetItemCommand, PutItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Case } from '#core/cases/case.ts';
import type { CaseStore } from '#core/cases/case-store.ts';
import type { CaseType } from '#core/cases/case-type.ts';
import { deflate } from './attributes.ts';
import { CaseEventItem, ContentItem, caseEventItem, caseItem, caseRequestItem, readCase } from './case-items.ts';
import { listOpen } from './case-queue.ts';
import { erase } from './erase-case.ts';
import { caseContentKey, caseKey, casePartition, caseSort, receiptPointerKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { isWritten, openTable, queryAll, type Table, type TableDeps, transact } from './table.ts';

type CaseTable = Table & { readonly type: CaseType };

/** Cases of one type in one table: head, events, content and requests of one case lie in one partition. */
export function createCaseStore(deps: TableDeps, type: CaseType): CaseStore {
  const table = { ...openTable(deps), type };
  return {
    type,
    file: (filed) => file(table, filed),
    readContent: (id) => readContent(table, id),
    find: (id) => find(table, id),
    advance: (step) => advance(table, step),
    recount: (counted) => recount(table, counted),
    readHead: (id) => readHead(table, id),
    listOpen: (unit, from) => listOpen(table, unit, from),
    erase: (head) => erase(table, head),
  };
}

/** AP20. Receipt pointer, head, content and first event, each only if absent. */
async function file(table: CaseTable, filed: Parameters<CaseStore['file']>[0]): ReturnType<CaseStore['file']> {
  const items = [
    { ...receiptPointerKey(filed.case.receiptKey), caseId: { S: filed.case.id } },
    caseItem(filed.case),
    { ...caseContentKey(filed.case.id), sealed: deflate(filed.sealedContent) },
    caseEventItem(filed.event),
  ];
  const answer = await transact(
    table,
    items.map((item) => putNew(table.tableName, item)),
  );
  if (answer.done) return { outcome: 'filed' };
  const stored = await find(table, filed.case.id);
  if (stored === undefined) throw new Error('a filing was refused, but its case is not there');
  return { outcome: 'repeated', stored: stored.case };
}

function putNew(tableName: string, item: Record<string, AttributeValue>): TransactWriteItem {
  return { Put: { TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

/** AP21. Head and events in one consistent read; the content sorts behind them and is not read. Gone once its keeping time is over. */
async function find(table: CaseTable, id: string): ReturnType<CaseStore['find']> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :head AND :last',
    ExpressionAttributeValues: { ':pk': { S: casePartition(id) }, ':head': { S: caseSort.head }, ':last': { S: caseSort.lastEvent } },
    ConsistentRead: true,
  });
  const [first, ...rest] = items;
  if (first === undefined) return undefined;
  const head = readCase(table.type, first);
  return isGone(table, head) ? undefined : { case: head, events: rest.map((item) => CaseEventItem.parse(item)) };
}

function isGone(table: Table, { eraseAt }: Case): boolean {
  return eraseAt !== undefined && eraseAt * 1_000 <= table.env.now().getTime();
}

/** AP25. The head alone, gone or not. */
async function readHead(table: CaseTable, id: string): Promise<Case | undefined> {
  const command = new GetItemCommand({ TableName: table.tableName, Key: caseKey(id), ConsistentRead: true });
  const { Item } = await withRetries(table, () => table.client.send(command));
  return Item === undefined ? undefined : readCase(table.type, Item);
}

/** AP22. What was filed, sealed. */
async function readContent(table: Table, id: string): Promise<string | undefined> {
  const { Item } = await withRetries(table, () =>
    table.client.send(new GetItemCommand({ TableName: table.tableName, Key: caseContentKey(id), ConsistentRead: true })),
  );
  return Item === undefined ? undefined : ContentItem.parse(Item);
}

/** AP23. One step: the head from the version, state and number of events seen, its event, which must be new, and the done request, which must be new too. */
async function advance(table: Table, { before, after, event }: Parameters<CaseStore['advance']>[0]): ReturnType<CaseStore['advance']> {
  const { tableName } = table;
  const head: TransactWriteItem = { Put: putHead(tableName, { before, after }) };
  const done = event.request === undefined ? [] : [putNew(tableName, caseRequestItem(event.caseId, event.request))];
  const answer = await transact(table, [head, putNew(tableName, caseEventItem(event)), ...done]);
  return answer.done ? 'advanced' : 'changed-meanwhile';
}

/** The head in place of the one that was seen. */
function putHead(tableName: string, { before, after }: Parameters<CaseStore['recount']>[0]) {
  return {
    TableName: tableName,
    Item: caseItem(after),
    ConditionExpression: '#version = :version AND #events = :events AND #state = :state',
    ExpressionAttributeNames: { '#version': 'version', '#events': 'events', '#state': 'state' },
    ExpressionAttributeValues: {
      ':version': { N: String(before.version) },
      ':events': { N: String(before.eventCount) },
      ':state': { S: before.state },
    },
  };
}

/** AP26. The head alone: nobody did anything to the case. */
async function recount(table: CaseTable, counted: Parameters<CaseStore['recount']>[0]): ReturnType<CaseStore['recount']> {
  const command = new PutItemCommand(putHead(table.tableName, counted));
  return (await isWritten(withRetries(table, () => table.client.send(command)))) ? 'recounted' : 'changed-meanwhile';
}
