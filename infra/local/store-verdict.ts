import type { Member } from '#adapters/dynamo/client.ts';
import { type TableRole, tableRoles } from '#adapters/dynamo/table-schema.ts';
import { type TableGrant, tableGrants } from '../grants.ts';
import { accessesOf, type StoreAccess } from './store-request.ts';

export type StoreRequest = {
  /** The header User-Agent, in which our clients say whose they are. */
  readonly userAgent: string;
  /** E.g. GetItem. */
  readonly operation: string;
  readonly body: string;
};

/**
 * Why the role of the caller would refuse a request, in the words of IAM; undefined when all of it is granted. Refused is whoever does not say who they
 * are, and whatever cannot be read.
 */
export function denialOf(
  { userAgent, operation, body }: StoreRequest,
  tableNames: Readonly<Record<TableRole, string>>,
): string | undefined {
  const caller = /(?:^| )app\/doorstep-([\w-]+)/.exec(userAgent)?.[1] ?? 'nobody';
  const refused = `${caller} is not authorized to perform: dynamodb:`;
  if (!isMember(caller)) return refused + operation;
  try {
    const forbidden = accessesOf(operation, JSON.parse(body)).find((access) => !isGranted(tableGrants[caller], access, tableNames));
    return forbidden === undefined ? undefined : `${refused}${forbidden.action} on resource: ${resourceOf(forbidden)}`;
  } catch {
    // What was sent is not repeated: it may be anybody's.
    return refused + operation;
  }
}

function isMember(name: string): name is Member {
  return Object.hasOwn(tableGrants, name);
}

function isGranted(grants: readonly TableGrant[], access: StoreAccess, tableNames: Readonly<Record<TableRole, string>>): boolean {
  const role = tableRoles.find((each) => tableNames[each] === access.tableName);
  return grants.some((grant) => grant.table === role && isOf(grant, access));
}

function isOf({ actions, indexes, keys, blind }: TableGrant, { action, index, partition, returnsOld }: StoreAccess): boolean {
  const acts = actions.some((each) => each === action);
  const there = index === undefined ? indexes === undefined : indexes?.includes(index) === true;
  const keyed = keys === undefined || (partition !== undefined && keys.some((prefix) => partition.startsWith(prefix)));
  return acts && there && keyed && !(blind === true && returnsOld);
}

function resourceOf({ tableName, index }: StoreAccess): string {
  return `table/${tableName}${index === undefined ? '' : `/index/${index}`}`;
}
