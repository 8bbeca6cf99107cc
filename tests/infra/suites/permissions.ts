import { expect, test } from 'vitest';
import { grantedTo } from '../granted.ts';
import type { Portal } from '../synthesise.ts';

const dynamo = (...actions: string[]) => actions.map((action) => `dynamodb:${action}`).toSorted();

/** The table's key, which DynamoDB uses in a role's name. */
function tableKey({ partition }: Portal) {
  const region = partition === 'aws' ? 'eu-central-1' : 'cn-north-1';
  return {
    [`key table if {"StringLike":{"kms:ViaService":"dynamodb.${region}.*"}}`]: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  };
}

const log = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const both = ['kms:Decrypt', 'kms:GenerateDataKey'];
const seals = ['kms:GenerateDataKey'];
const opens = ['kms:Decrypt'];

/** The whole of what each role may do, written down apart from the code that grants it: one right more or less fails. */
export function permissionTests(portal: Portal): void {
  test("the residents' role seals reports and contacts and opens neither", () => {
    expect(grantedTo(portal, 'resident', 'resident')).toEqual({
      table: dynamo('BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
      'key seal-appointment': both,
      'key seal-message': both,
      'key seal-draft': both,
      'key seal-report': seals,
      'key seal-contact': seals,
      'key mac': ['kms:GenerateMac'],
      ...tableKey(portal),
      ResidentLog: log,
    });
  });

  test('the role of staff opens reports and messages, no contacts, appointments or drafts, and deletes nothing', () => {
    expect(grantedTo(portal, 'staff', 'staff')).toEqual({
      table: dynamo('ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
      'table/index/queue': dynamo('Query'),
      'key seal-report': both,
      'key seal-message': both,
      'key seal-staff': both,
      ...tableKey(portal),
      StaffLog: log,
    });
  });

  test('the worker that follows changes opens contacts only', () => {
    const { DeadLetters, ...granted } = grantedTo(portal, 'workers', 'on-change');
    expect(DeadLetters).toEqual(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage']);
    expect(granted).toEqual({
      table: dynamo('GetItem', 'Query', 'UpdateItem'),
      stream: dynamo('DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'),
      'key seal-contact': opens,
      ...tableKey(portal),
      OnChangeLog: log,
    });
  });

  test('the worker of the schedule opens contacts only, and alone may scan, to remove what has expired', () => {
    expect(grantedTo(portal, 'workers', 'on-schedule')).toEqual({
      table: dynamo('DeleteItem', 'GetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'),
      'table/index/queue': dynamo('Query'),
      'key seal-contact': opens,
      ...tableKey(portal),
      OnScheduleLog: log,
    });
  });

  test('the scheduler may call the worker of the schedule and nothing else', () => {
    const policies = Object.values(portal.properties('workers', 'AWS::IAM::Policy'));
    const scheduler = policies.filter(({ PolicyName }) => PolicyName.startsWith('Scheduler'));
    expect(scheduler.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)).toEqual([
      {
        Action: 'lambda:InvokeFunction',
        Effect: 'Allow',
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^OnScheduleFunction/), 'Arn'] },
      },
    ]);
  });
}
