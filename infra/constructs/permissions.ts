import { Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/** Classes of personal data, each with a key of its own. */
export const sealClasses = ['appointment', 'report', 'contact', 'message', 'draft', 'staff'] as const;
export type SealClass = (typeof sealClasses)[number];

/** The functions, each with a role of its own. */
export type Member = 'resident' | 'staff' | 'on-change' | 'on-schedule';

/** What the functions share: the table, its key, the pepper's key and the keys of the classes. */
export type PortalData = {
  readonly table: TableV2;
  readonly tableKey: IKey;
  readonly macKey: IKey;
  readonly sealKeys: Readonly<Record<SealClass, IKey>>;
};

type Rights = {
  readonly table: readonly string[];
  /** Actions on the index `queue`, which shows only what waits for staff. */
  readonly queue: readonly string[];
  /** Classes this member writes. */
  readonly seals: readonly SealClass[];
  /** Classes this member reads back. */
  readonly opens: readonly SealClass[];
  /** Whether it makes digests under the pepper. */
  readonly digests: boolean;
};

/**
 * Who may do what. Nobody may scan but the worker that removes what has expired. Residents' side seals a report and whom to answer but cannot open either again; staff never open whom to
 * answer; only the workers do, to send a message.
 */
const rights: Readonly<Record<Member, Rights>> = {
  resident: {
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    queue: [],
    seals: ['appointment', 'report', 'contact', 'message', 'draft'],
    opens: ['appointment', 'message', 'draft'],
    digests: true,
  },
  staff: {
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    queue: ['Query'],
    seals: ['report', 'message', 'staff'],
    opens: ['report', 'message', 'staff'],
    digests: false,
  },
  'on-change': { table: ['GetItem', 'Query', 'UpdateItem'], queue: [], seals: [], opens: ['contact'], digests: false },
  'on-schedule': {
    table: ['GetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'DeleteItem'],
    queue: ['Query'],
    seals: [],
    opens: ['contact'],
    digests: false,
  },
};

/** Gives the role exactly the rights of this member. */
export function grantRights(role: Role, member: Member, data: PortalData): void {
  const { table, queue, seals, opens, digests } = rights[member];
  allow(role, table.map(dynamo), [data.table.tableArn]);
  allow(role, queue.map(dynamo), [`${data.table.tableArn}/index/queue`]);
  allow(
    role,
    ['kms:GenerateDataKey'],
    seals.map((sealClass) => data.sealKeys[sealClass].keyArn),
  );
  allow(
    role,
    ['kms:Decrypt'],
    opens.map((sealClass) => data.sealKeys[sealClass].keyArn),
  );
  allow(role, ['kms:GenerateMac'], digests ? [data.macKey.keyArn] : []);
  role.addToPolicy(tableKeyStatement(role, data.tableKey));
}

/** Lets the worker follow the table's stream. */
export function grantStreamRead(role: Role, streamArn: string): void {
  allow(role, ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(dynamo), [streamArn]);
}

function allow(role: Role, actions: string[], resources: string[]): void {
  if (actions.length > 0 && resources.length > 0) role.addToPolicy(new PolicyStatement({ actions, resources }));
}

/** DynamoDB uses the table's key in the caller's name; through DynamoDB only, so nobody can use it for anything else. */
function tableKeyStatement(role: Role, key: IKey): PolicyStatement {
  return new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    resources: [key.keyArn],
    // The end of a service's name differs between partitions.
    conditions: { StringLike: { 'kms:ViaService': `dynamodb.${Stack.of(role).region}.*` } },
  });
}

function dynamo(action: string): string {
  return `dynamodb:${action}`;
}
