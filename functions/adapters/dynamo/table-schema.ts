import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The attribute DynamoDB tidies by, epoch seconds. Deletion comes late: readers and conditions never rely on it. */
export const ttlAttribute = 'ttl';

/** The tables by their part: `complaints` has all there is of complaints, `main` everything else and nothing of them. */
export const tableRoles = ['main', 'complaints'] as const;
export type TableRole = (typeof tableRoles)[number];

/**
 * The one description of both tables, read by CDK, by the local runner and by the tests. Imports types only, so that infra pulls in no
 * client. The index `queue` is sparse: only items with `qpk` appear in it.
 */
export const tableSchema = {
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'qpk', AttributeType: 'S' },
    { AttributeName: 'qsk', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'queue',
      KeySchema: [
        { AttributeName: 'qpk', KeyType: 'HASH' },
        { AttributeName: 'qsk', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
} satisfies Omit<CreateTableCommandInput, 'TableName'>;
