import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Case, isOpen } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/case-event.ts';
import type { CaseType } from '#core/cases/case-type.ts';
import { Terms } from '#core/cases/terms.ts';
import { statesOf } from '#shared/contract/machine.ts';
import { deflated } from './items.ts';
import { caseKey, caseRequestKey, erasePartition, queuePartition } from './keys.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));

const Head = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.string(),
  form: z.string(),
  formVersion: z.int(),
  terms: Terms,
  version: z.int(),
  eventCount: z.int(),
  unit: z.string(),
  firstUnit: z.string(),
  transfers: z.int(),
  returns: z.int(),
  anonymous: z.boolean(),
  filedAt: instant,
  updatedAt: instant,
  endedAt: instant.optional(),
  pauses: z.array(z.object({ from: instant, to: instant.optional() })),
  amberAt: instant.optional(),
  dueAt: instant.optional(),
  deadlineStatus: z.enum(['green', 'amber', 'red']),
  receiptKey: z.string(),
  bodyDigest: z.string(),
  sealedContact: z.string().optional(),
  eraseAt: z.int().optional(),
});

const Details = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('unit'), toUnit: z.string() }),
  z.object({ kind: z.literal('items'), sealedItems: z.string() }),
]);

const Event = z.object({
  caseId: z.string(),
  number: z.int(),
  at: instant,
  // Not an enum: an event of a type nobody names any more is kept, and shown to nobody.
  type: z.string(),
  by: z.enum(['resident', 'staff', 'system']),
  unit: z.string().optional(),
  actor: z.string().optional(),
  actorId: z.string().optional(),
  details: Details,
  sealedNote: z.string().optional(),
  request: z.string().optional(),
});

/** The JSON text of an item's `data` attribute, read by its schema. */
function data<Schema extends z.ZodType>(schema: Schema) {
  return z
    .object({ data: z.object({ S: z.string() }).transform(({ S }): unknown => JSON.parse(S)) })
    .transform(({ data: content }) => content)
    .pipe(schema);
}

const CaseItem = data(Head);
export const CaseEventItem = data(Event);
export const ContentItem = z.object({ sealed: deflated }).transform(({ sealed }) => sealed);

/** The head in an item. Throws for one that cannot be read, and for one of another case type or in a state its type does not have. */
export function readCase({ kind, machine }: CaseType, item: unknown): Case {
  const head = CaseItem.parse(item);
  if (head.kind !== kind) throw new Error(`a case of kind ${head.kind} lies among those of kind ${kind}`);
  if (!statesOf(machine).includes(head.state)) throw new Error(`a case of kind ${kind} cannot be ${head.state}`);
  return head;
}

/** The head as an item. Version, number of events and state stand beside the data because they are the condition of every write. */
export function caseItem(head: Case): Record<string, AttributeValue> {
  return {
    ...caseKey(head.id),
    ...listAttributes(head),
    data: { S: JSON.stringify(head) },
    version: { N: String(head.version) },
    events: { N: String(head.eventCount) },
    state: { S: head.state },
  };
}

/**
 * Where a case is listed and when something of it falls due. An open one is in its unit's queue, the most urgent first and a paused one last; one that has
 * ended waits there to be erased.
 */
function listAttributes(head: Case): Record<'qpk' | 'qsk', AttributeValue> {
  if (isOpen(head)) return { qpk: { S: queuePartition(head.unit) }, qsk: { S: `${urgency(head)}#${head.id}` } };
  return { qpk: { S: erasePartition }, qsk: { S: `${String(head.eraseAt ?? 0).padStart(12, '0')}#${head.id}` } };
}

/** When it turns amber, as a text that sorts; `9` is after every year. */
function urgency({ amberAt }: Pick<Case, 'amberAt'>): string {
  return amberAt?.toISOString() ?? '9';
}

export function caseEventItem(event: CaseEvent): Record<string, AttributeValue> {
  return { ...caseKey(event.caseId, event.number), data: { S: JSON.stringify(event) } };
}

/** What says that a request was done; it is nothing but its key. */
export function caseRequestItem(caseId: string, request: string): Record<string, AttributeValue> {
  return caseRequestKey(caseId, request);
}
