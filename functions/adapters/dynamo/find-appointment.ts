import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Appointment } from '#core/appointments/appointment.ts';
import { AppointmentItem } from './appointment-item.ts';
import { appointmentKey } from './keys.ts';
import { withRetries } from './retry.ts';
import type { Table } from './table.ts';

/**
 * AP05. The appointment as last written; undefined when there is none, its keeping time is over (tidied away or not), or the receipt is a case's:
 * then a pointer to the case lies here.
 */
export async function findAppointment(table: Table, key: string): Promise<Appointment | undefined> {
  const command = new GetItemCommand({ TableName: table.tableName, Key: appointmentKey(key), ConsistentRead: true });
  const { Item } = await withRetries(table, () => table.client.send(command));
  if (Item === undefined || 'caseId' in Item) return undefined;
  const { appointment, expiresAt } = AppointmentItem.parse(Item);
  return expiresAt * 1_000 > table.env.now().getTime() ? appointment : undefined;
}
