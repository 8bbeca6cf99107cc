import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import { Alarms } from '../constructs/alarms.ts';
import { grantStreamRead } from '../constructs/permissions.ts';
import { PortalFunction } from '../constructs/portal-function.ts';
import { secretSetting } from '../constructs/secret-settings.ts';
import type { Stage } from '../stages.ts';
import { changePatterns } from '../stream-filter.ts';
import { workerSeconds } from '../worker-time.ts';
import type { FunctionStackProps } from './function-stack-props.ts';

/** The event of a tick, in the words EventBridge uses; the scheduler fills in what stands in angle brackets. */
const tick = {
  version: '0',
  id: '<aws.scheduler.execution-id>',
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  time: '<aws.scheduler.scheduled-time>',
};

/** The two workers: one follows what changes in the table, one does what has become due. */
export class WorkersStack extends Stack {
  constructor(scope: Construct, id: string, { stage, built, data, alarmTopic, ...props }: FunctionStackProps) {
    super(scope, id, props);
    const shared = { stage, data, bundle: built.workers, environment: messageSettings(stage), seconds: workerSeconds };
    const onChange = new PortalFunction(this, 'OnChange', { ...shared, member: 'on-change', handler: 'index.onChange' });
    const onSchedule = new PortalFunction(this, 'OnSchedule', { ...shared, member: 'on-schedule', handler: 'index.onSchedule' });
    const deadLetters = this.#followStream(onChange, data.tables.main.table.tableStreamArn);
    this.#callEveryMinute(onSchedule.function);
    const alarms = new Alarms(this, 'Alarms', alarmTopic);
    watchWorkers(alarms, { onChange: onChange.function, onSchedule: onSchedule.function, deadLetters });
    alarms.onMissingHolidays([onChange.log, onSchedule.log]);
  }

  #followStream(worker: PortalFunction, streamArn: string | undefined): Queue {
    if (streamArn === undefined) throw new Error('The table has no stream.');
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(deadLetters, 'SQS3', 'This is the dead-letter queue.');
    grantStreamRead(worker.role, streamArn);
    worker.function.addEventSourceMapping('Stream', {
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      filters: changePatterns.map((pattern) => FilterCriteria.filter(pattern)),
      // Changes of one item stay in order.
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 8,
      onFailure: new SqsDlq(deadLetters),
    });
    new CfnOutput(this, 'DeadLetterQueue', { value: deadLetters.queueUrl });
    new CfnOutput(this, 'TableStream', { value: streamArn });
    return deadLetters;
  }

  /** A tick that fails is not repeated: the next one, a minute later, does what was left. */
  #callEveryMinute(worker: IFunction): void {
    const condition = { StringEquals: { 'aws:SourceAccount': this.account } };
    const role = new Role(this, 'Scheduler', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: condition }) });
    worker.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [worker.functionArn] }));
    new CfnSchedule(this, 'EveryMinute', {
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: worker.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify(tick),
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    });
  }
}

function messageSettings(stage: Stage): Record<string, string> {
  const sms =
    stage.smsWebhookUrl === undefined
      ? {}
      : { SMS_WEBHOOK_URL: stage.smsWebhookUrl, SMS_WEBHOOK_SECRET: secretSetting(stage, 'smsWebhookSecret') };
  const PUBLIC_ORIGIN = `https://${stage.resident.domain}`;
  return { PUBLIC_ORIGIN, MAIL_FROM: stage.mailFrom, SMTP_URL: secretSetting(stage, 'smtpUrl'), ...sms };
}

function watchWorkers(alarms: Alarms, workers: { onChange: IFunction; onSchedule: IFunction; deadLetters: Queue }): void {
  const { onChange, onSchedule, deadLetters } = workers;
  const period = Duration.minutes(5);
  const age = onChange.metric('IteratorAge', { statistic: 'Maximum', period });
  alarms.on('Behind', { metric: age, above: 300_000, means: 'Messages are more than five minutes behind.' });
  const letters = deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period });
  alarms.on('DeadLetters', {
    metric: letters,
    above: 0,
    means: 'Changes could not be handled. Redrive within 24 hours: README, Deployment.',
  });
  const ticks = onSchedule.metricInvocations({ statistic: 'Sum', period });
  alarms.on('NoTicks', {
    metric: ticks,
    below: 1,
    whenSilent: TreatMissingData.BREACHING,
    means: 'The schedule stands still: no deadline turns, no message waiting is sent again, nothing is erased.',
  });
  const errors = onSchedule.metricErrors({ statistic: 'Sum', period });
  alarms.on('FailedTicks', { metric: errors, above: 2, means: 'What becomes due is not done: the scheduled worker keeps failing.' });
  for (const [name, worker] of Object.entries({ ChangeThrottles: onChange, TickThrottles: onSchedule })) {
    alarms.on(name, { metric: worker.metricThrottles({ period }), above: 5, means: 'The account has no more concurrent executions.' });
  }
}
