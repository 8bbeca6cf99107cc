import { type AttributeValue, ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Hold } from '#core/appointments/appointment.ts';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import { ledgerDayOf } from './ledger-reads.ts';
import { ledgerUpdate } from './ledger-update.ts';
import { withRetries } from './retry.ts';
import { freeBelow, heldState, intervalNames } from './slot-states.ts';
import type { Table } from './table.ts';

const daySeconds = 86_400;
const keepLedgerDays = 7;

/**
 * AP02. One update takes all intervals. A refusal whose day already carries this very hold's state is our own first attempt whose answer was lost,
 * and counts as held.
 */
export async function hold(table: Table, wanted: Hold, nowSeconds: number): ReturnType<AppointmentStore['hold']> {
  const { office, day } = wanted.slot;
  const intervals = intervalNames(wanted.slot);
  const step = { intervals, only: { freeBelow: freeBelow(nowSeconds) }, becomes: heldState(wanted) };
  const update = ledgerUpdate({ tableName: table.tableName, office, day }, [step], ledgerExpiry(day));
  const found = await updateOrFind(table, update);
  if (found === undefined) return { held: true };
  if (intervals.every((interval) => found[interval]?.N === step.becomes.N)) return { held: true };
  return { held: false, ledger: ledgerDayOf(found) };
}

/** AP03. Removes the hold's intervals; a state that is another's, or gone, stays as it is. */
export async function release(table: Table, held: Hold): Promise<void> {
  const { office, day } = held.slot;
  const step = { intervals: intervalNames(held.slot), only: { state: heldState(held) }, becomes: 'removed' } as const;
  await updateOrFind(table, ledgerUpdate({ tableName: table.tableName, office, day }, [step]));
}

/** Undefined when the update was done; when its condition refused, the item it found. */
async function updateOrFind(table: Table, update: ReturnType<typeof ledgerUpdate>): Promise<Record<string, AttributeValue> | undefined> {
  const command = new UpdateItemCommand({ ...update, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
  try {
    await withRetries(table, () => table.client.send(command));
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return error.Item ?? {};
    throw error;
  }
}

/** When a ledger day may be tidied away, epoch seconds. Counted in UTC: some hours do not matter for tidying. */
function ledgerExpiry(day: string): number {
  return Date.parse(day) / 1_000 + (1 + keepLedgerDays) * daySeconds;
}
