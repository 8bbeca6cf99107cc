import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Case, CaseEvent, CaseSummary } from '#core/cases/case.ts';
import { caseStates, openStates } from '#core/cases/case-machine.ts';
import { nextDue } from '#core/cases/next-due.ts';
import { caseEventTypes } from '#shared/contract/cases.ts';
import { dueAttributes } from './due-entries.ts';
import { deflated } from './items.ts';
import { caseKey, queuePartition } from './keys.ts';

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
});

const json = z.object({ S: z.string() }).transform(({ S }): unknown => JSON.parse(S));

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
export const CaseItem = data(Head);
export const CaseEventItem = data(Event);
export const ContentItem = z.object({ sealed: deflated }).transform(({ sealed }) => sealed);

/** The head as an item. Version and state stand beside the data because they are the condition of every write. */
export function caseItem(head: Case): Record<string, AttributeValue> {
  return {
    ...caseKey(head.id),
    ...indexAttributes(head),
    data: { S: JSON.stringify(head) },
    version: { N: String(head.version) },
    state: { S: head.state },
  };
}

/** An open case is in its unit's queue, the most urgent first and a paused one last; whatever waits for an instant is among the things due. */
function indexAttributes(head: Case): Record<string, AttributeValue> {
  const next = nextDue(head);
  const due = next === undefined ? {} : dueAttributes({ ...next, key: head.id });
  if (!openStates.includes(head.state)) return due;
  return { ...due, lpk: { S: queuePartition(head.unit) }, lsk: { S: `${urgency(head)}#${head.id}` }, row: { S: summaryText(head) } };
}

function summaryText(head: Case): string {
  const { id, form, state, unit, filedAt, updatedAt, anonymous, amberAt, dueAt, deadlineStatus } = head;
  const summary: CaseSummary = { id, form, state, unit, filedAt, updatedAt, anonymous, amberAt, dueAt, deadlineStatus };
  return JSON.stringify(summary);
}

/** When the next colour is due, as a text that sorts; `9` is after every year. */
function urgency({ amberAt }: Pick<Case, 'amberAt'>): string {
  return amberAt?.toISOString() ?? '9';
}

export function caseEventItem(event: CaseEvent): Record<string, AttributeValue> {
  return { ...caseKey(event.caseId, event.number), data: { S: JSON.stringify(event) } };
}
