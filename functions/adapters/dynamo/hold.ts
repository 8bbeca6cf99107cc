import { type AttributeValue, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Hold, spanOf } from '#core/appointments/appointment.ts';
import { type AppointmentStore, type HoldAttempt, sharesLedgerItem } from '#core/appointments/appointment-store.ts';
import { emptyLedgerDay, planOf } from '#core/timetable/ledger.ts';
import { ledgerKey } from './keys.ts';
import { ledgerDayOf } from './ledger-reads.ts';
import { type IntervalStep, ledgerExpiry, ledgerUpdate } from './ledger-update.ts';
import { withRetries } from './retry.ts';
import { bookedState, freeBelow, heldNames, heldState } from './slot-states.ts';
import { failedConditionOf, type Table } from './table.ts';

type Item = Readonly<Record<string, AttributeValue>>;

/**
 * AP02. One update takes all intervals. A refusal is believed unless it comes from what this attempt did not know: the day's own interval length, or
 * that the hold it replaces is gone. Another plan of the day is for the rules to judge by. A day that already carries this very hold's state is our own first attempt whose answer was lost, and counts as held.
 */
export async function hold(table: Table, attempt: HoldAttempt): ReturnType<AppointmentStore['hold']> {
  const item = await updateOrFind(table, holdUpdate(table.tableName, attempt));
  if (item === undefined || carriesHold(item, attempt.hold)) return { held: true, hold: attempt.hold };
  const isThere = Object.keys(item).length > 0;
  const ledger = isThere ? ledgerDayOf(item) : emptyLedgerDay;
  if (planOf(ledger).version !== (attempt.planVersion ?? 0)) return { held: false, ledger };
  const { intervalMinutes } = ledger;
  if (isThere && intervalMinutes !== attempt.hold.intervalMinutes)
    return hold(table, { ...attempt, hold: { ...attempt.hold, intervalMinutes } });
  const replaced = replacedBeside(attempt);
  if (replaced !== undefined && !carriesHold(item, replaced)) return hold(table, { ...attempt, replaces: undefined });
  return { held: false, ledger };
}

/** AP17. One read of the day, as last written; what stands has the day's own interval length. */
export async function findHold(table: Table, holds: readonly Hold[]): Promise<Hold | undefined> {
  const [first] = holds;
  if (first === undefined) return undefined;
  const { office, day } = spanOf(first.slots);
  const command = new GetItemCommand({ TableName: table.tableName, Key: ledgerKey(office, day), ConsistentRead: true });
  const { Item } = await withRetries(table, () => table.client.send(command));
  if (Item === undefined) return undefined;
  const { intervalMinutes } = ledgerDayOf(Item);
  return holds.map((one) => ({ ...one, intervalMinutes })).find((one) => carriesHold(Item, one));
}

/** AP03. Removes the hold's intervals; a state that is another's, or gone, stays as it is. A try whose answer was lost finds nothing to remove: it errs on the strict side. */
export async function release(table: Table, held: Hold): Promise<boolean> {
  const step = { intervals: heldNames(held).taken, only: { state: heldState(held) }, becomes: 'removed' } as const;
  return (await updateOrFind(table, ledgerUpdate({ tableName: table.tableName, ...dayOf(held) }, [step]))) === undefined;
}

function holdUpdate(tableName: string, attempt: HoldAttempt) {
  const { hold: attempted, nowSeconds, moves, planVersion = 0 } = attempt;
  const { taken, own } = heldNames(attempted);
  const free = freeBelow(nowSeconds);
  const becomes = heldState(attempted);
  const replaced = replacedBeside(attempt);
  const left = replaced === undefined ? [] : heldNames(replaced).taken;
  const state = replaced === undefined ? undefined : heldState(replaced);
  const steps: IntervalStep[] = [
    { intervals: taken.filter((name) => !left.includes(name)), only: { free }, becomes },
    ...(state === undefined
      ? []
      : [
          { intervals: taken.filter((name) => left.includes(name)), only: { free, state }, becomes },
          { intervals: left.filter((name) => !taken.includes(name)), only: { state }, becomes: 'removed' as const },
        ]),
    ...(moves === undefined ? [] : [{ intervals: own, only: { state: bookedState(moves) }, becomes: 'as it is' as const }]),
  ];
  const day = dayOf(attempted);
  return ledgerUpdate({ tableName, ...day, ttl: ledgerExpiry(day.day), planVersion }, steps);
}

/** The hold that is replaced, if it lies in the same ledger item: then it has the same interval length. */
function replacedBeside({ hold: attempted, replaces }: HoldAttempt): Hold | undefined {
  if (replaces === undefined || !sharesLedgerItem(attempted.slots, replaces.slots)) return undefined;
  return { ...replaces, intervalMinutes: attempted.intervalMinutes };
}

function dayOf({ slots, intervalMinutes }: Hold) {
  const { office, day } = spanOf(slots);
  return { office, day, intervalMinutes };
}

/** Whether every interval the hold takes has its state; a hold that takes none is never found this way. */
function carriesHold(item: Item, held: Hold): boolean {
  const { taken } = heldNames(held);
  const { N } = heldState(held);
  return taken.length > 0 && taken.every((interval) => item[interval]?.N === N);
}

/** Undefined when the update was done; when its condition refused, the item it found. */
async function updateOrFind(table: Table, update: ReturnType<typeof ledgerUpdate>): Promise<Item | undefined> {
  const command = new UpdateItemCommand({ ...update, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
  const refusal = await failedConditionOf(withRetries(table, () => table.client.send(command)));
  return refusal === undefined ? undefined : (refusal.Item ?? {});
}
