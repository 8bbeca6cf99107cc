import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { Alarms } from '../constructs/alarms.ts';
import type { PortalData } from '../constructs/permissions.ts';
import { PortalKeys } from '../constructs/portal-keys.ts';
import { addTable } from '../constructs/portal-table.ts';
import type { Stage } from '../stages.ts';

/** What must never be lost: the tables and the keys. Also the topic every alarm goes to. */
export class DataStack extends Stack {
  readonly data: PortalData;
  readonly alarmTopic: Topic;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: true });
    const keys = new PortalKeys(this, 'Keys', stage.name);
    const main = addTable(this, 'Table', keys.tables.main);
    const complaints = addTable(this, 'Complaints', keys.tables.complaints);
    const tables = { main: { table: main, key: keys.tables.main }, complaints: { table: complaints, key: keys.tables.complaints } };
    this.data = { tables, macKey: keys.mac, sealKeys: keys.seal };
    this.alarmTopic = this.#addAlarmTopic(stage.alarmEmail);
    const alarms = new Alarms(this, 'Alarms', this.alarmTopic);
    watchTable(alarms, 'Main', main);
    watchTable(alarms, 'Complaints', complaints);
    new CfnOutput(this, 'MainTable', { value: main.tableName });
    new CfnOutput(this, 'ComplaintsTable', { value: complaints.tableName });
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
}

function watchTable(alarms: Alarms, name: string, table: TableV2): void {
  for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
    const dimensionsMap = { TableName: table.tableName };
    const metric = new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum', period: Duration.minutes(5) });
    alarms.on(`${name}${metricName}`, {
      metric,
      above: 10,
      means: 'DynamoDB refuses requests for one busy key. Residents wait or see an error.',
    });
  }
}
