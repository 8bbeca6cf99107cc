import { expect, test } from 'vitest';
import type { Member } from '#adapters/dynamo/client.ts';
import { tableRoles } from '#adapters/dynamo/table-schema.ts';
import { tableGrants } from '../../../infra/grants.ts';
import { type Granted, grantedTo } from '../granted.ts';
import type { Part, Portal } from '../synthesise.ts';

const dynamo = (...actions: string[]) => actions.map((action) => `dynamodb:${action}`).toSorted();

/** A table's key, which DynamoDB uses in a role's name. */
function tableKey({ partition }: Portal, alias: 'table' | 'complaints'): Granted {
  const region = partition === 'aws' ? 'eu-central-1' : 'cn-north-1';
  return {
    [`key ${alias} if {"StringLike":{"kms:ViaService":"dynamodb.${region}.*"}}`]: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  };
}

/** The complaints table, as far as partition keys that begin so. */
function complaintsOf(prefixes: string, blind?: 'blind'): string {
  const keys = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.split(' ').map((prefix) => `${prefix}#*`) } };
  const returns = blind === undefined ? {} : { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } };
  return `complaints if ${JSON.stringify({ ...keys, ...returns })}`;
}

/** Where each member's role is. */
const partOf: Readonly<Record<Member, Part>> = {
  resident: 'resident',
  staff: 'staff',
  oversight: 'oversight',
  'on-change': 'workers',
  'on-schedule': 'workers',
};

const log = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const both = ['kms:Decrypt', 'kms:GenerateDataKey'];
const seals = ['kms:GenerateDataKey'];
const opens = ['kms:Decrypt'];

/** The whole of what each role may do, written down apart from the code that grants it: one right more or less fails. */
export function permissionTests(portal: Portal): void {
  test("the residents' role seals reports, contacts and complaints and opens none of them; of complaints it reads what is for the complainant", () => {
    expect(grantedTo(portal, 'resident', 'resident')).toEqual({
      main: dynamo('DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
      [complaintsOf('R T')]: dynamo('GetItem', 'Query'),
      [complaintsOf('T')]: dynamo('PutItem', 'UpdateItem'),
      [complaintsOf('R C', 'blind')]: dynamo('PutItem'),
      [complaintsOf('D N I')]: dynamo('DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'),
      'key seal-appointment': both,
      'key seal-message': both,
      'key seal-draft': both,
      'key seal-report': seals,
      'key seal-contact': seals,
      'key seal-complaint': seals,
      'key seal-complainant': seals,
      'key seal-complaint-message': opens,
      'key seal-complaint-draft': both,
      'key mac': ['kms:GenerateMac'],
      ...tableKey(portal, 'table'),
      ...tableKey(portal, 'complaints'),
      ResidentLog: log,
    });
  });

  test('the role of staff opens reports and messages, no contacts, appointments or drafts, and deletes nothing', () => {
    expect(grantedTo(portal, 'staff', 'staff')).toEqual({
      main: dynamo('ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
      'main/index/lists': dynamo('Query'),
      'key seal-report': both,
      'key seal-message': both,
      'key seal-staff': both,
      ...tableKey(portal, 'table'),
      StaffLog: log,
    });
  });

  test('the role of oversight alone reads complaints, opens no identity, and has nothing to do with the main table', () => {
    expect(grantedTo(portal, 'oversight', 'oversight')).toEqual({
      complaints: dynamo('GetItem', 'PutItem', 'Query', 'UpdateItem'),
      'complaints/index/lists': dynamo('Query'),
      'key seal-complaint': both,
      'key seal-complaint-message': both,
      'key seal-oversight': both,
      ...tableKey(portal, 'complaints'),
      OversightLog: log,
    });
  });

  test("staff's and the workers' templates do not so much as mention complaints, nor does oversight's the main table", () => {
    for (const part of ['staff', 'workers'] as const) {
      expect(JSON.stringify(portal.template(part).toJSON()).match(/\w*complain\w*/gi)).toBeNull();
    }
    expect(JSON.stringify(portal.template('oversight').toJSON()).match(/MAIN_TABLE|ExportsOutput\w*Table[0-9A-F]{8}/g)).toBeNull();
  });

  test('nobody opens who complains', () => {
    for (const [member, part] of Object.entries(partOf)) {
      expect(grantedTo(portal, part, member)['key seal-complainant'] ?? []).not.toContain('kms:Decrypt');
    }
  });

  test.each(Object.entries(partOf))(
    'the rights of %s in tables are those the local store gate goes by, no more and no less',
    (member, part) => {
      const granted = Object.entries(grantedTo(portal, part, member)).filter(([name]) => tableRoles.some((role) => name.startsWith(role)));
      const one = Object.entries(tableGrants).find(([name]) => name === member)?.[1] ?? [];
      const declared = one.flatMap(({ table, actions, indexes, keys, blind }) =>
        (indexes?.map((index) => `${table}/index/${index}`) ?? [table]).map((name) => [
          keys === undefined ? name : complaintsOf(keys.map((key) => key.slice(0, -1)).join(' '), blind && 'blind'),
          dynamo(...actions),
        ]),
      );
      expect(granted.length).toBeGreaterThan(0);
      expect(Object.fromEntries(granted)).toEqual(Object.fromEntries(declared));
    },
  );

  test('no right that goes by keys is one to scan, which names none', () => {
    const byKeys = Object.values(tableGrants).flatMap((each) => each.filter(({ keys }) => keys !== undefined));
    expect(byKeys.length).toBeGreaterThan(0);
    for (const { actions } of byKeys) expect(actions).not.toContain('Scan');
  });

  test('the worker that follows changes opens contacts only', () => {
    const { DeadLetters, ...granted } = grantedTo(portal, 'workers', 'on-change');
    expect(DeadLetters).toEqual(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage']);
    expect(granted).toEqual({
      main: dynamo('GetItem', 'PutItem', 'Query', 'UpdateItem'),
      'stream main': dynamo('DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'),
      'key seal-contact': opens,
      ...tableKey(portal, 'table'),
      OnChangeLog: log,
    });
  });

  test('the worker of the schedule opens contacts only, and alone may scan, to remove what has expired', () => {
    expect(grantedTo(portal, 'workers', 'on-schedule')).toEqual({
      main: dynamo('ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'),
      'main/index/due': dynamo('Query'),
      'key seal-contact': opens,
      ...tableKey(portal, 'table'),
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
