import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { emptyLedgerDay, type LedgerDay } from '#core/timetable/ledger.ts';
import { addDays, type LocalDay } from '#shared/local-time.ts';
import { DayOf, IntervalMinutesOf, PlanOf } from './items.ts';
import { ledgerPartition } from './keys.ts';
import { intervalName, takenUntil } from './slot-states.ts';
import { queryAll, type Table } from './table.ts';

/**
 * A stored day as the rules see it. Its intervals, up to some hundreds, are read and checked only when asked for: a page looks at few of them.
 */
export function ledgerDayOf(item: Readonly<Record<string, AttributeValue>>): LedgerDay {
  return {
    intervalMinutes: IntervalMinutesOf.parse(item),
    plan: 'rev' in item ? PlanOf.parse(item) : undefined,
    takenUntil: (counter, interval) => {
      const value = item[intervalName(counter, interval)];
      return value === undefined ? undefined : takenUntil(value);
    },
  };
}

/** AP01. One entry per day asked for, in order; a day nobody booked yet is empty. */
export async function readLedger(
  table: Table,
  office: string,
  days: { from: LocalDay; to: LocalDay },
): Promise<ReadonlyMap<LocalDay, LedgerDay>> {
  const stored = new Map((await queryDays(table, office, days)).map((item) => [DayOf.parse(item), ledgerDayOf(item)]));
  const ledgers = new Map<LocalDay, LedgerDay>();
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) ledgers.set(day, stored.get(day) ?? emptyLedgerDay);
  return ledgers;
}

async function queryDays(table: Table, office: string, { from, to }: { from: LocalDay; to: LocalDay }) {
  return queryAll(table, {
    KeyConditionExpression: 'pk = :office AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':office': { S: ledgerPartition(office) }, ':from': { S: from }, ':to': { S: to } },
  });
}
