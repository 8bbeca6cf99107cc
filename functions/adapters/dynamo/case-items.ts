import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Case, type CaseSummary, isOpen } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/case-event.ts';
import type { CaseType } from '#core/cases/case-type.ts';
import { nextDue } from '#core/cases/next-due.ts';
import { statesOf } from '#shared/contract/machine.ts';
import { Terms } from '#shared/county/terms.ts';
import { deflated, json } from './attributes.ts';
import { dueAttributes } from './due-entries.ts';
import { caseKey, caseRequestKey, queuePartition } from './keys.ts';

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
  // Heads from before replies were counted have none.
  replies: z.int().default(0),
  anonymous: z.boolean(),
  filedAt: instant,
  updatedAt: instant,
  endedAt: instant.optional(),
  pauses: z.array(z.object({ from: instant, to: instant.optional() })),
  amberAt: instant.optional(),
  dueAt: instant.optional(),
  recountAt: instant.optional(),
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

const Summary = Head.pick({
  id: true,
  form: true,
  state: true,
  unit: true,
  filedAt: true,
  updatedAt: true,
  anonymous: true,
  amberAt: true,
  dueAt: true,
  deadlineStatus: true,
}).extend({ terms: Terms.pick({ name: true }) });

/** The JSON text of an item's `data` attribute, read by its schema. */
function data<Schema extends z.ZodType>(schema: Schema) {
  return z
    .object({ data: json })
    .transform(({ data: content }) => content)
    .pipe(schema);
}

/** What the index `lists` carries of a case. */
export const CaseRow = z
  .object({ row: json })
  .transform(({ row }) => row)
  .pipe(Summary);
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
    ...indexAttributes(head),
    data: { S: JSON.stringify(head) },
    version: { N: String(head.version) },
    events: { N: String(head.eventCount) },
    state: { S: head.state },
  };
}

/** An open case is in its unit's queue, the most urgent first and a paused one last; whatever waits for an instant is among the things due. */
function indexAttributes(head: Case): Record<string, AttributeValue> {
  const next = nextDue(head);
  const due = next === undefined ? {} : dueAttributes({ ...next, key: head.id });
  if (!isOpen(head)) return due;
  return {
    ...due,
    lpk: { S: queuePartition(head.kind, head.unit) },
    lsk: { S: `${urgency(head)}#${head.id}` },
    row: { S: summaryText(head) },
  };
}

function summaryText(head: Case): string {
  const { id, form, state, unit, filedAt, updatedAt, anonymous, amberAt, dueAt, deadlineStatus } = head;
  const terms = { name: head.terms.name };
  const summary: CaseSummary = { id, form, terms, state, unit, filedAt, updatedAt, anonymous, amberAt, dueAt, deadlineStatus };
  return JSON.stringify(summary);
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
