import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Appointment } from '#core/appointments/appointment.ts';
import { appointmentItem, changingAttributes, type Stored } from './appointment-item.ts';
import { dayListAttributes } from './appointment-list.ts';
import { appointmentKey, guardKey } from './keys.ts';

/** A new appointment; refused when its key exists. */
export function putAppointment(tableName: string, stored: Stored): TransactWriteItem {
  return { Put: { TableName: tableName, Item: appointmentItem(stored), ConditionExpression: 'attribute_not_exists(pk)' } };
}

/** The appointment after a move or cancellation; refused unless it is still booked and at the version seen. A cancelled one leaves its office's day. */
export function changeAppointment(
  tableName: string,
  change: { before: Appointment; after: Appointment; expiresAt?: number },
): TransactWriteItem {
  const { before, after, expiresAt } = change;
  const isListed = after.status === 'booked';
  const listed = isListed ? dayListAttributes(after) : {};
  const attributes = { ...changingAttributes(after), ...listed, ...(expiresAt === undefined ? {} : { ttl: { N: String(expiresAt) } }) };
  const names = Object.keys(attributes);
  return {
    Update: {
      TableName: tableName,
      Key: appointmentKey(before.key),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${isListed ? '' : ' REMOVE lpk, lsk'}`,
      ConditionExpression: '#version = :seen AND #status = :booked',
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
        ':seen': { N: String(before.version) },
        ':booked': { S: 'booked' },
      },
    },
  };
}

type Guards = { readonly guards: readonly string[]; readonly key: string };

/** One guard per service until the end of the visit (epoch seconds); refused while another appointment's guard has not ended. */
export function putGuards(tableName: string, { guards, key }: Guards, time: { until: number; nowSeconds: number }): TransactWriteItem[] {
  return distinct(guards).map((guard) => ({
    Put: {
      TableName: tableName,
      Item: { ...guardKey(guard), owner: { S: key }, until: { N: String(time.until) }, ttl: { N: String(time.until) } },
      ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':now': { N: String(time.nowSeconds) } },
    },
  }));
}

/** The guards of a moved appointment, until the end of its new visit; refused when one is not this appointment's. */
export function moveGuards(tableName: string, { guards, key }: Guards, until: number): TransactWriteItem[] {
  return distinct(guards).map((guard) => ({
    Update: {
      TableName: tableName,
      Key: guardKey(guard),
      UpdateExpression: 'SET #until = :until, #ttl = :until',
      ConditionExpression: '#owner = :owner',
      ExpressionAttributeNames: { '#until': 'until', '#ttl': 'ttl', '#owner': 'owner' },
      ExpressionAttributeValues: { ':until': { N: String(until) }, ':owner': { S: key } },
    },
  }));
}

/**
 * Takes a cancelled appointment's guards away; refused when one is another appointment's. A guard that is gone already was tidied away after
 * the visit and is no reason to refuse.
 */
export function deleteGuards(tableName: string, { guards, key }: Guards): TransactWriteItem[] {
  return distinct(guards).map((guard) => ({
    Delete: {
      TableName: tableName,
      Key: guardKey(guard),
      ConditionExpression: 'attribute_not_exists(pk) OR #owner = :owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':owner': { S: key } },
    },
  }));
}

/** A transaction may name an item only once. */
function distinct(guards: readonly string[]): string[] {
  return [...new Set(guards)];
}
