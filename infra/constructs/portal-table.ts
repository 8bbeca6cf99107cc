import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableSchema, ttlAttribute } from '#adapters/dynamo/table-schema.ts';

const restorableDays = 35;

/** A table of the one schema: restorable to any second of 35 days, never deleted, encrypted with this key, with a stream. */
export function addTable(scope: Construct, id: string, key: IKey): TableV2 {
  return new TableV2(scope, id, {
    ...keysOf(tableSchema.KeySchema),
    globalSecondaryIndexes: tableSchema.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      indexName: IndexName,
      ...keysOf(KeySchema),
      projectionType: ProjectionType[Projection.ProjectionType],
      ...('NonKeyAttributes' in Projection ? { nonKeyAttributes: [...Projection.NonKeyAttributes] } : {}),
    })),
    billing: Billing.onDemand(),
    timeToLiveAttribute: ttlAttribute,
    dynamoStream: StreamViewType[tableSchema.StreamSpecification.StreamViewType],
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: restorableDays },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

type KeySchema = readonly { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' }[];

/** Every key of ours is a string. */
function keysOf(schema: KeySchema) {
  const key = (type: 'HASH' | 'RANGE') => {
    const name = schema.find(({ KeyType }) => KeyType === type)?.AttributeName;
    if (name === undefined) throw new Error(`The table schema names no ${type} key.`);
    return { name, type: AttributeType.STRING };
  };
  return { partitionKey: key('HASH'), sortKey: key('RANGE') };
}
