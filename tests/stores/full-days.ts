import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ledgerKey } from '#adapters/dynamo/keys.ts';
import { bookedState, intervalName } from '#adapters/dynamo/slot-states.ts';
import { intervalsOf } from '#core/timetable/ledger.ts';
import type { LocalDay } from '#shared/local-time.ts';

/** A normal working day of the largest station: five counters, 8:30 to 12:00 and 14:00 to 17:30, minutes of the day. */
export const normalDay = {
  counters: ['1', '2', '3', '4', '5'],
  sessions: [
    { from: 510, to: 720 },
    { from: 840, to: 1_050 },
  ],
} as const;

/** Minutes of an interval in Wangchuan. */
const intervalMinutes = 15;

/** Writes a ledger day whose every interval is booked, except for one slot of the first counter. */
export async function fillDay(
  at: { client: DynamoDBClient; tableName: string; office: string; day: LocalDay },
  free?: { from: number; to: number },
) {
  const intervals = normalDay.sessions.flatMap((session) => intervalsOf(session, intervalMinutes));
  const left = free === undefined ? [] : intervalsOf(free, intervalMinutes);
  const taken = normalDay.counters.flatMap((counter) =>
    intervals
      .filter((interval) => counter !== '1' || !left.includes(interval))
      .map((interval) => [intervalName(counter, interval), bookedState(`${counter}${interval}`)]),
  );
  const Item = {
    ...ledgerKey(at.office, at.day),
    ...Object.fromEntries(taken),
    len: { N: String(intervalMinutes) },
    ttl: { N: '1900000000' },
  };
  await at.client.send(new PutItemCommand({ TableName: at.tableName, Item }));
}
