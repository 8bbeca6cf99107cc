import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The attribute DynamoDB tidies by, epoch seconds. Deletion comes late: readers and conditions never rely on it. */
export const ttlAttribute = 'ttl';

/** The tables by their part: `complaints` has all there is of complaints, `main` everything else and nothing of them. */
export const tableRoles = ['main', 'complaints'] as const;
export type TableRole = (typeof tableRoles)[number];

/** The indexes by what they are for. */
export const indexNames = { lists: 'lists', due: 'due' } as const;

/**
 * The one description of both tables, read by CDK, by the local runner and by the tests. Imports types only, so that infra pulls in no client. Both indexes are sparse:
 * `lists` holds what people page through (queues, an office's day) with what a line of them shows, `due` what waits for an instant, keys alone.
 */
export const tableSchema = {
  AttributeDefinitions: ['pk', 'sk', 'lpk', 'lsk', 'dpk', 'dsk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: indexNames.lists,
      KeySchema: [
        { AttributeName: 'lpk', KeyType: 'HASH' },
        { AttributeName: 'lsk', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row', 'services', 'slots', 'checkIn'] },
    },
    {
      IndexName: indexNames.due,
      KeySchema: [
        { AttributeName: 'dpk', KeyType: 'HASH' },
        { AttributeName: 'dsk', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
} satisfies Omit<CreateTableCommandInput, 'TableName'>;
