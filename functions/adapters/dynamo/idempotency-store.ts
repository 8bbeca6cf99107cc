import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { ClaimOutcome, IdempotencyStore, KeyedRequest } from '#core/idempotency-store.ts';
import { deflate } from './attributes.ts';
import { IdempotencyItem } from './items.ts';
import { idempotencyKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { failedConditionOf, isWritten, openTable, type Table, type TableDeps } from './table.ts';

const isNew = 'attribute_not_exists(pk) OR #ttl <= :now';
const leaseIsOver = 'attribute_not_exists(answer) AND #until <= :now AND body = :body';

/** AP10 to AP12. Records of requests with an Idempotency-Key in one table. An expired one counts as new, tidied away or not. */
export function createIdempotencyStore(deps: TableDeps): IdempotencyStore {
  const table = openTable(deps);
  return {
    claim: (request, at) => claim(table, request, at),
    answer: (request, sealed) => answer(table, request, sealed),
    forget: (request) => forget(table, request),
  };
}

async function claim(table: Table, request: KeyedRequest, at: Parameters<IdempotencyStore['claim']>[1]): Promise<ClaimOutcome> {
  const sent = { body: { S: request.body }, claim: { S: request.claim } };
  const command = new PutItemCommand({
    TableName: table.tableName,
    Item: { ...idempotencyKey(request.record), ...sent, until: { N: String(at.leaseUntil) }, ttl: { N: String(at.expiresAt) } },
    ConditionExpression: `${isNew} OR (${leaseIsOver})`,
    ExpressionAttributeNames: { '#ttl': 'ttl', '#until': 'until' },
    ExpressionAttributeValues: { ':now': { N: String(at.nowSeconds) }, ':body': sent.body },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  const refusal = await failedConditionOf(withRetries(table, () => table.client.send(command)));
  return refusal === undefined ? { outcome: 'claimed' } : outcomeOf(IdempotencyItem.parse(refusal.Item), request);
}

function outcomeOf({ body, claim, until, answer }: ReturnType<typeof IdempotencyItem.parse>, request: KeyedRequest): ClaimOutcome {
  // A write whose answer was lost is sent again (retry.ts): then the claim that stands is our own.
  if (claim === request.claim) return { outcome: 'claimed' };
  if (body !== request.body) return { outcome: 'changed' };
  return answer === undefined ? { outcome: 'running', leaseUntil: until } : { outcome: 'answered', sealed: answer };
}

/** Condition of what only the try that holds the lease may write. */
function ownLease(table: Table, request: KeyedRequest) {
  const ConditionExpression = 'claim = :claim AND attribute_not_exists(answer)';
  return { TableName: table.tableName, Key: idempotencyKey(request.record), ConditionExpression };
}

async function answer(table: Table, request: KeyedRequest, sealed: string): Promise<void> {
  const command = new UpdateItemCommand({
    ...ownLease(table, request),
    UpdateExpression: 'SET answer = :answer',
    ExpressionAttributeValues: { ':claim': { S: request.claim }, ':answer': deflate(sealed) },
  });
  await isWritten(withRetries(table, () => table.client.send(command)));
}

async function forget(table: Table, request: KeyedRequest): Promise<void> {
  const command = new DeleteItemCommand({ ...ownLease(table, request), ExpressionAttributeValues: { ':claim': { S: request.claim } } });
  await isWritten(withRetries(table, () => table.client.send(command)));
}
