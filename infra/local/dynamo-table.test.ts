import { DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createTable, createTestTable } from '#tests/support/dynamo-local.ts';

it.each([
  [true, 'ENABLED'],
  [false, 'DISABLED'],
])('a table asked for with TTL %s has it %s', async (ttl, status) => {
  const { client, tableName } = await createTable((await createTestTable()).endpoint, { ttl });
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));
  expect(TimeToLiveDescription?.TimeToLiveStatus).toBe(status);
});
