import { type AttributeValue, GetItemCommand, type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { noPlan } from '#core/timetable/day-plan.ts';
import type { DayRevision, DayStates, TimetableStore } from '#core/timetable/timetable-store.ts';
import { bookedSlots } from './booked-slots.ts';
import { closingUpdate, type DayToRevise, type StateChange } from './closing-update.ts';
import { IntervalMinutesOf, PlanOf } from './items.ts';
import { changeKey, ledgerKey } from './keys.ts';
import { StoreBusy, withRetries } from './retry.ts';
import { intervalName } from './slot-states.ts';
import { isWritten, type Table, transact } from './table.ts';

type Item = Readonly<Record<string, AttributeValue>>;

/** An update takes 300 operators; each interval needs up to three. */
const intervalsAtATime = 60;
/** A day of the largest office takes six; the rest is for bookings that come between. */
const roundsAtMost = 60;

/**
 * AP64. Round by round: reads the day, writes the plan with the first stretch of intervals, then the stretches that are left, each under the plan it follows from and
 * none over a booking. Whatever came between is seen by the next round, so it ends with the states that follow from the plan, whoever else revises the day.
 */
export async function reviseDay(table: Table, revision: DayRevision): ReturnType<TimetableStore['reviseDay']> {
  for (let round = 0; round < roundsAtMost; round += 1) {
    const item = await readDay(table, revision);
    const { states, day, isRevised, changes } = dayToRevise(table.tableName, revision, item);
    if (isRevised && changes.length === 0) return { done: true, booked: bookedSlots(item ?? {}, states) };
    const stretch = changes.slice(0, intervalsAtATime);
    if (isRevised) await writeStates(table, day, stretch);
    else if ((await writePlan(table, revision, closingUpdate(day, stretch))) === 'overtaken') return { done: false };
  }
  throw new StoreBusy('too many bookings came between');
}

function dayToRevise(tableName: string, revision: DayRevision, item: Item | undefined) {
  const plan = (item === undefined ? undefined : PlanOf.parse(item)) ?? noPlan;
  const after = revision.revise(plan.changes);
  const isRevised = after === plan.changes;
  const intervalMinutes = item === undefined ? revision.intervalMinutes : IntervalMinutesOf.parse(item);
  const states = revision.statesOf({ before: plan.changes, after, intervalMinutes });
  const day: DayToRevise = {
    tableName,
    office: revision.office,
    day: revision.day,
    intervalMinutes,
    planVersion: plan.version,
    ...(isRevised ? {} : { plan: after }),
  };
  return { states, day, isRevised, changes: [...toClose(item ?? {}, states), ...toOpen(item ?? {}, states, intervalMinutes)] };
}

function toClose(item: Item, { closed }: DayStates): StateChange[] {
  const names = new Set(closed.map(({ counter, interval }) => intervalName(counter, interval)));
  return [...names]
    .filter((name) => item[name]?.B === undefined && item[name]?.NULL === undefined)
    .map((name) => ({ name, becomes: 'closed' }));
}

/** Closed intervals that no change closes any more, wherever in the day. */
function toOpen(item: Item, { counters, mustBeClosed, closed }: DayStates, intervalMinutes: number): StateChange[] {
  const stay = new Set(closed.map(({ counter, interval }) => intervalName(counter, interval)));
  const intervals = Array.from({ length: Math.ceil(1_440 / intervalMinutes) }, (_, interval) => interval);
  return counters.flatMap((counter) =>
    intervals
      .filter((interval) => !mustBeClosed(counter, interval))
      .map((interval) => intervalName(counter, interval))
      .filter((name) => item[name]?.NULL !== undefined && !stay.has(name))
      .map((name): StateChange => ({ name, becomes: 'open' })),
  );
}

async function readDay(table: Table, { office, day }: DayRevision): Promise<Item | undefined> {
  const command = new GetItemCommand({ TableName: table.tableName, Key: ledgerKey(office, day), ConsistentRead: true });
  return (await withRetries(table, () => table.client.send(command))).Item;
}

/** The plan is written only while the change is on its way in that direction: both in one transaction. */
async function writePlan(table: Table, { office, id, only }: DayRevision, update: TransactWriteItem['Update']) {
  const isOnItsWay: TransactWriteItem = {
    ConditionCheck: {
      TableName: table.tableName,
      Key: changeKey(office, id),
      ConditionExpression: `#state IN (${only.map((_, at) => `:s${at}`).join(', ')})`,
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: Object.fromEntries(only.map((state, at) => [`:s${at}`, { S: state }])),
    },
  };
  const answer = await transact(table, [{ Update: update }, isOnItsWay]);
  return !answer.done && answer.refused[1] === true ? 'overtaken' : 'tried';
}

/** A refusal only means that something came between: the next round sees it. */
async function writeStates(table: Table, day: DayToRevise, stretch: readonly StateChange[]): Promise<void> {
  await isWritten(withRetries(table, () => table.client.send(new UpdateItemCommand(closingUpdate(day, stretch)))));
}
