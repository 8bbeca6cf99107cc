import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Appointment } from '#core/appointments/appointment.ts';
import { spanOf } from '#core/appointments/appointment.ts';
import type { AppointmentList } from '#core/appointments/appointment-list.ts';
import { text, texts } from './attributes.ts';
import { keyPrefix, officeDayPartition } from './keys.ts';
import { nextPosition, pageStart } from './page-position.ts';
import { withRetries } from './retry.ts';
import { readSlots } from './slots-attribute.ts';
import { openTable, type TableDeps } from './table.ts';

const pageSize = 100;
const Entry = z.object({ pk: text, services: texts, slots: texts, checkIn: text });

/** Where a booked appointment stands in its office's day: by its start. Short, because an appointment should stay within a kilobyte. */
export function dayListAttributes({ slots }: Pick<Appointment, 'slots'>): Record<'lpk' | 'lsk', AttributeValue> {
  const { office, day, from } = spanOf(slots);
  return { lpk: { S: officeDayPartition(office, day) }, lsk: { S: String(from).padStart(4, '0') } };
}

/** AP16. The index `lists` carries what a line shows, so that no appointment is read. */
export function createAppointmentList(deps: TableDeps): AppointmentList {
  const table = openTable(deps);
  return {
    onDay: async (office, day, from) => {
      const query = new QueryCommand({
        TableName: table.tableName,
        IndexName: 'lists',
        KeyConditionExpression: 'lpk = :day',
        ExpressionAttributeValues: { ':day': { S: officeDayPartition(office, day) } },
        ExclusiveStartKey: pageStart(from),
        Limit: pageSize,
      });
      const { Items = [], LastEvaluatedKey } = await withRetries(table, () => table.client.send(query));
      const entries = Items.map((item) => {
        const { pk, services, slots, checkIn } = Entry.parse(item);
        const key = pk.slice(keyPrefix.appointment.length);
        return { key, services: services.map((codes) => codes.split(' ')), slots: readSlots({ office, day, slots }), checkInCode: checkIn };
      });
      return { entries, next: nextPosition(LastEvaluatedKey) };
    },
  };
}
