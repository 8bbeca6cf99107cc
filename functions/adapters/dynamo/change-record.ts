import * as z from 'zod';
import type { AppointmentTrace, Change } from '#core/notifications/notification-of.ts';
import { AppointmentTraceItem } from './appointment-trace.ts';
import { CaseEventItem } from './case-items.ts';
import { caseSort, keyPrefix } from './keys.ts';

const Keys = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });

/** A record of the table's stream as Lambda hands it on: images in DynamoDB's JSON. */
const StreamRecord = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({ Keys, NewImage: z.unknown().optional(), OldImage: z.unknown().optional() }),
});

/**
 * What a stream record says that can be notified; undefined for everything else: other kinds of items, what was removed, and kinds we do not know. Throws
 * for an item of a kind we know that cannot be read.
 */
export function readChange(record: unknown): Change | undefined {
  const known = StreamRecord.safeParse(record);
  if (!known.success || known.data.eventName === 'REMOVE') return undefined;
  const { Keys: key, NewImage: after, OldImage: before } = known.data.dynamodb;
  const [pk, sk] = [key.pk.S, key.sk.S];
  if (pk.startsWith(keyPrefix.case) && sk.startsWith(caseSort.event)) {
    return known.data.eventName === 'INSERT' ? { of: 'case', event: CaseEventItem.parse(after) } : undefined;
  }
  if (!pk.startsWith(keyPrefix.appointment) || isPointer(after)) return undefined;
  return {
    of: 'appointment',
    key: pk.slice(keyPrefix.appointment.length),
    before: traceOf(before),
    after: AppointmentTraceItem.parse(after),
  };
}

function traceOf(image: unknown): AppointmentTrace | undefined {
  return image === undefined ? undefined : AppointmentTraceItem.parse(image);
}

/** The receipt of a case lies where an appointment would. */
function isPointer(image: unknown): boolean {
  return typeof image === 'object' && image !== null && 'caseId' in image;
}
