import type { Member } from '#adapters/dynamo/client.ts';
import { keyPrefix } from '#adapters/dynamo/keys.ts';
import { indexNames, type TableRole } from '#adapters/dynamo/table-schema.ts';

/** What DynamoDB calls an action on items. */
export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'Scan' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/** Some actions on one table. */
export type TableGrant = {
  readonly table: TableRole;
  readonly actions: readonly TableAction[];
  /** On these indexes; absent: on the table itself. */
  readonly indexes?: readonly string[];
  /** Only items whose partition key begins so; absent: any item. Never together with a Scan, which names no key to judge by. */
  readonly keys?: readonly string[];
  /** A write that must not bring back what was there before. */
  readonly blind?: true;
};

const { lists, due } = indexNames;
const { appointment: receipt, case: complaint, complainant, draft, limit, idempotency } = keyPrefix;

/**
 * Who may do what in which table: read by the stacks, which make roles of it, and by the local store gate, which refuses what the roles would.
 *
 * Nobody may scan but the worker that removes what has expired. Staff's function has no row for `complaints`, and the workers have none either: a
 * right comes with the code that needs it. Residents write complaints blind; what they read of them is the receipt's pointer, what is written to
 * the complainant, and what is theirs alone and short-lived.
 */
export const tableGrants: Readonly<Record<Member, readonly TableGrant[]>> = {
  resident: [
    {
      table: 'main',
      actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    },
    { table: 'complaints', actions: ['GetItem', 'Query'], keys: [receipt, complainant] },
    { table: 'complaints', actions: ['PutItem', 'UpdateItem'], keys: [complainant] },
    { table: 'complaints', actions: ['PutItem'], keys: [receipt, complaint], blind: true },
    { table: 'complaints', actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], keys: [draft, limit, idempotency] },
  ],
  staff: [
    { table: 'main', actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'] },
    { table: 'main', actions: ['Query'], indexes: [lists] },
  ],
  oversight: [
    { table: 'complaints', actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    { table: 'complaints', actions: ['Query'], indexes: [lists] },
  ],
  'on-change': [{ table: 'main', actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }],
  'on-schedule': [
    { table: 'main', actions: ['GetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] },
    { table: 'main', actions: ['Query'], indexes: [due] },
  ],
};

/** The tables this member has to do with. */
export function tablesOf(member: Member): TableRole[] {
  return [...new Set(tableGrants[member].map(({ table }) => table))];
}
