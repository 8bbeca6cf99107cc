import { Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Member } from '#adapters/dynamo/client.ts';
import type { TableRole } from '#adapters/dynamo/table-schema.ts';
import type { SealClass } from '#core/secrets.ts';
import { type TableGrant, tableGrants, tablesOf } from '../grants.ts';
import { keyGrants } from '../key-grants.ts';

/** A table and the key DynamoDB encrypts it with. */
export type LockedTable = { readonly table: TableV2; readonly key: IKey };

/** What the functions share: the tables with their keys, the pepper's key and the keys of the classes. */
export type PortalData = {
  readonly tables: Readonly<Record<TableRole, LockedTable>>;
  readonly macKey: IKey;
  readonly sealKeys: Readonly<Record<SealClass, IKey>>;
};

/** Gives the role exactly what is granted to this member. */
export function grantRights(role: Role, member: Member, data: PortalData): void {
  for (const grant of tableGrants[member]) role.addToPolicy(tableStatement(grant, data.tables[grant.table].table.tableArn));
  const { seals, opens, digests } = keyGrants[member];
  const arnsOf = (classes: readonly SealClass[]) => classes.map((sealClass) => data.sealKeys[sealClass].keyArn);
  allow(role, ['kms:GenerateDataKey'], arnsOf(seals));
  allow(role, ['kms:Decrypt'], arnsOf(opens));
  allow(role, ['kms:GenerateMac'], digests ? [data.macKey.keyArn] : []);
  for (const table of tablesOf(member)) role.addToPolicy(tableKeyStatement(role, data.tables[table].key));
}

/** Lets the worker follow a table's stream. */
export function grantStreamRead(role: Role, streamArn: string): void {
  allow(role, ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(dynamo), [streamArn]);
}

function allow(role: Role, actions: string[], resources: string[]): void {
  if (actions.length > 0 && resources.length > 0) role.addToPolicy(new PolicyStatement({ actions, resources }));
}

function tableStatement({ actions, indexes, keys, blind }: TableGrant, tableArn: string): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map(dynamo),
    resources: indexes?.map((index) => `${tableArn}/index/${index}`) ?? [tableArn],
    conditions: {
      ...(keys === undefined ? {} : { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys.map((prefix) => `${prefix}*`) } }),
      ...(blind === undefined ? {} : { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } }),
    },
  });
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
