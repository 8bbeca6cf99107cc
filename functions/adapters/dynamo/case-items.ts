import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Case, CaseEvent } from '#core/cases/case.ts';
import { caseStates, openStates } from '#core/cases/case-machine.ts';
import { caseEventTypes } from '#shared/contract/cases.ts';
import { deflated } from './items.ts';
import { caseKey, erasePartition, queuePartition } from './keys.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));
const deadlineStatus = z.enum(['green', 'amber', 'red']);

const Head = z.object({
  id: z.string(),
  kind: z.literal('report'),
  form: z.string(),
  formVersion: z.int(),
  state: z.enum(caseStates),
  version: z.int(),
  unit: z.string(),
  firstUnit: z.string(),
  transfers: z.int(),
  returns: z.int(),
  anonymous: z.boolean(),
  filedAt: instant,
  updatedAt: instant,
  pauses: z.array(z.object({ from: instant, to: instant.optional() })),
  amberAt: instant.optional(),
  dueAt: instant.optional(),
  deadlineStatus,
  receiptKey: z.string(),
  bodyDigest: z.string(),
  sealedContact: z.string().optional(),
  eraseAt: z.int().optional(),
});

const Event = z.object({
  caseId: z.string(),
  number: z.int(),
  at: instant,
  type: z.enum(caseEventTypes),
  by: z.enum(['resident', 'staff', 'system']),
  unit: z.string().optional(),
  actor: z.string().optional(),
  actorId: z.string().optional(),
  toUnit: z.string().optional(),
  sealedText: z.string().optional(),
  request: z.string().optional(),
});

/** The JSON text of an item's `data` attribute, read by its schema. */
function data<Schema extends z.ZodType>(schema: Schema) {
  return z
    .object({ data: z.object({ S: z.string() }).transform(({ S }): unknown => JSON.parse(S)) })
    .transform(({ data: content }) => content)
    .pipe(schema);
}

export const CaseItem = data(Head);
export const CaseEventItem = data(Event);
export const ContentItem = z.object({ sealed: deflated }).transform(({ sealed }) => sealed);

/** The head as an item. Version and state stand beside the data because they are the condition of every write. */
export function caseItem(head: Case): Record<string, AttributeValue> {
  return {
    ...caseKey(head.id),
    ...queueKey(head),
    data: { S: JSON.stringify(head) },
    version: { N: String(head.version) },
    state: { S: head.state },
  };
}

/** An open case is in its office's queue, the most urgent first and a paused one last; one that has ended waits there to be erased. */
function queueKey(head: Case): Record<'qpk' | 'qsk', AttributeValue> {
  if (openStates.includes(head.state)) return { qpk: { S: queuePartition(head.unit) }, qsk: { S: `${urgency(head)}#${head.id}` } };
  return { qpk: { S: erasePartition }, qsk: { S: `${String(head.eraseAt ?? 0).padStart(12, '0')}#${head.id}` } };
}

/** When the next thing is due, as a text that sorts; `9` is after every year. */
export function urgency({ amberAt }: Pick<Case, 'amberAt'>): string {
  return amberAt?.toISOString() ?? '9';
}

export function caseEventItem(event: CaseEvent): Record<string, AttributeValue> {
  return { ...caseKey(event.caseId, event.number), data: { S: JSON.stringify(event) } };
}
