import { DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { expect, inject, it } from 'vitest';
import { createTable } from '#tests/support/dynamo-local.ts';

it.each([
  [true, 'ENABLED'],
  [false, 'DISABLED'],
])('a table asked for with TTL %s has it %s', async (ttl, status) => {
  const { client, tableName } = await createTable(inject('dynamoEndpoint'), { ttl });
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));
  expect(TimeToLiveDescription?.TimeToLiveStatus).toBe(status);
});
