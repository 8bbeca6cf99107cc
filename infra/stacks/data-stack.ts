import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { tableSchema, ttlAttribute } from '../../functions/adapters/dynamo/table-schema.ts';
import { Alarms } from '../constructs/alarms.ts';
import type { PortalData } from '../constructs/permissions.ts';
import { PortalKeys } from '../constructs/portal-keys.ts';
import type { Stage } from '../stages.ts';

const restorableDays = 35;

/** What must never be lost: the table and the keys. Also the topic every alarm goes to. */
export class DataStack extends Stack {
  readonly data: PortalData;
  readonly alarmTopic: Topic;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: true });
    const keys = new PortalKeys(this, 'Keys', stage.name);
    const table = this.#addTable(keys);
    this.data = { table, tableKey: keys.table, macKey: keys.mac, sealKeys: keys.seal };
    this.alarmTopic = this.#addAlarmTopic(stage.alarmEmail);
    this.#watchTable(table);
    new CfnOutput(this, 'TableName', { value: table.tableName });
  }

  #addTable(keys: PortalKeys): TableV2 {
    return new TableV2(this, 'Table', {
      ...keysOf(tableSchema.KeySchema),
      globalSecondaryIndexes: tableSchema.GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => ({
        indexName: IndexName,
        ...keysOf(KeySchema),
      })),
      billing: Billing.onDemand(),
      timeToLiveAttribute: ttlAttribute,
      dynamoStream: StreamViewType[tableSchema.StreamSpecification.StreamViewType],
      encryption: TableEncryptionV2.customerManagedKey(keys.table),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: restorableDays },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #addAlarmTopic(email: string): Topic {
    const topic = new Topic(this, 'AlarmTopic', { displayName: 'Doorstep', enforceSSL: true });
    // A topic with a policy of its own no longer takes alarms without being told to.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    topic.addSubscription(new EmailSubscription(email));
    return topic;
  }

  #watchTable(table: TableV2): void {
    const alarms = new Alarms(this, 'Alarms', this.alarmTopic);
    for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
      const dimensionsMap = { TableName: table.tableName };
      const metric = new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum', period: Duration.minutes(5) });
      alarms.on(metricName, { metric, above: 10, means: 'DynamoDB refuses requests for one busy key. Residents wait or see an error.' });
    }
  }
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
