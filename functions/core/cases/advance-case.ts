import { longestNote } from '#shared/contract/cases.ts';
import type { Transition } from '#shared/contract/machine.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import { plainLines } from '#shared/plain-lines.ts';
import type { Environment } from '../environment.ts';
import { err, ok, type Result } from '../result.ts';
import type { Sealing } from '../secrets.ts';
import type { Case } from './case.ts';
import { type CaseEvent, type EventDetails, noteData } from './case-event.ts';
import type { CaseStore, CaseWithEvents } from './case-store.ts';
import { isUsedUp, transitionOf } from './case-type.ts';
import { headAfter } from './head-after.ts';
import { isReceivingUnit } from './receiving-unit.ts';

export type CaseDeps = { readonly env: Environment; readonly cases: CaseStore; readonly sealing: Sealing };

/** Who acts: a resident by receipt, or a member of staff. */
export type Actor =
  | { readonly by: 'resident' }
  | { readonly by: 'staff'; readonly unit: string; readonly name: string; readonly id: string };

export type TransitionRequest = {
  readonly transition: string;
  readonly actor: Actor;
  /** The version the actor saw. */
  readonly version: number;
  /** Random, made with the form; tells a repeated request from a second one. */
  readonly request: string;
  readonly note: string;
  readonly toUnit?: string | undefined;
};

export type TransitionRefusal =
  | {
      readonly code:
        | 'request-changed'
        | 'changed-meanwhile'
        | 'not-possible-now'
        | 'note-missing'
        | 'no-more-returns'
        | 'no-more-transfers'
        | 'too-many-replies';
    }
  | { readonly code: 'invalid-fields'; readonly fields: readonly FieldProblem[] };

/** A deadline that turns on the way takes the event's number, and does so at most twice; one more for a busy store. */
const mostTries = 4;

/**
 * Does one transition of a case: one conditional write with its event. Repeated with the same `request` it is done once and answered alike, whatever
 * happened in between; the same `request` for something else is refused as `request-changed`. After somebody else's transition it is refused as
 * `changed-meanwhile` and nothing is written; what is wrong with its fields is refused all at once; a deadline that turned its colour meanwhile is nobody's transition and is no hindrance.
 */
export async function advanceCase(
  deps: CaseDeps,
  caseFile: CaseWithEvents,
  request: TransitionRequest,
): Promise<Result<CaseWithEvents, TransitionRefusal>> {
  const row = transitionOf(deps.cases.type.machine, request.transition);
  if (row === undefined) return err({ code: 'not-possible-now' });
  let current = caseFile;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const earlier = current.events.find((event) => event.request === request.request);
    if (earlier !== undefined) return (await isSame(deps, earlier, { request, row })) ? ok(current) : err({ code: 'request-changed' });
    const refusal = transitionRefusal(deps.env, current.case, { request, row });
    if (refusal !== undefined) return err(refusal);
    const event = await eventOf(deps, current.case, { request, row });
    const after = headAfter({ env: deps.env, machine: deps.cases.type.machine }, current, { row, event });
    if ((await deps.cases.advance({ before: current.case, after, event })) === 'advanced') {
      return ok({ case: after, events: [...current.events, event] });
    }
    const again = await deps.cases.find(current.case.id);
    if (again === undefined) break;
    current = again;
  }
  return err({ code: 'changed-meanwhile' });
}

/** How it is refused what a case has had as often as its terms allow. */
const usedUp = { returns: 'no-more-returns', transfers: 'no-more-transfers', replies: 'too-many-replies' } as const;

type Step = { readonly request: TransitionRequest; readonly row: Transition };

/** Whether that event is what this request asks for, word for word and by the same person. */
async function isSame({ cases, sealing }: CaseDeps, event: CaseEvent, { request, row }: Step): Promise<boolean> {
  const { actor, note } = request;
  const isTheirs = event.by === actor.by && event.actorId === (actor.by === 'staff' ? actor.id : undefined);
  const { details, sealedNote } = event;
  if (event.type !== row.event || !isTheirs || (details.kind === 'unit' && details.toUnit !== request.toUnit)) return false;
  const text = row.note === 'none' ? '' : plainLines(note);
  const sealed = details.kind === 'items' ? details.sealedItems : sealedNote;
  if (sealed === undefined) return text === '';
  const opened = await sealing.open({ class: cases.type.sealing.note, associatedData: noteData(event) }, sealed);
  return opened === (details.kind === 'items' ? JSON.stringify(itemsOf(text)) : text);
}

function transitionRefusal(env: Environment, before: Case, { request, row }: Step): TransitionRefusal | undefined {
  if (request.version !== before.version) return { code: 'changed-meanwhile' };
  if (row.by !== request.actor.by || !row.from.includes(before.state)) return { code: 'not-possible-now' };
  if (row.counts !== undefined && isUsedUp(before, row.counts)) return { code: usedUp[row.counts] };
  const fields = [...unitProblems(env, before, { request, row }), ...noteProblems({ request, row })];
  if (fields.length === 0) return undefined;
  return fields.every(({ code }) => code === noteMissing) ? { code: 'note-missing' } : { code: 'invalid-fields', fields };
}

/** A unit that is not named, takes no cases or has this one already. */
function unitProblems(env: Environment, before: Case, { request: { toUnit }, row }: Step): readonly FieldProblem[] {
  const isFine = row.details !== 'unit' || (toUnit !== undefined && toUnit !== before.unit && isReceivingUnit(env, toUnit));
  return isFine ? [] : [{ pointer: '/toUnit', code: 'toUnit.unknown' }];
}

const noteMissing = 'note.missing';

function noteProblems({ request, row }: Step): readonly FieldProblem[] {
  const { length } = plainLines(request.note);
  if (length > longestNote) return [{ pointer: '/note', code: 'note.too_big' }];
  return row.note === 'required' && length === 0 ? [{ pointer: '/note', code: noteMissing }] : [];
}

async function eventOf(deps: CaseDeps, before: Case, { request, row }: Step): Promise<CaseEvent> {
  const where = { caseId: before.id, number: before.eventCount + 1 };
  const { actor } = request;
  return {
    ...where,
    at: deps.env.now(),
    type: row.event,
    by: actor.by,
    ...(actor.by === 'staff' ? { unit: actor.unit, actor: actor.name, actorId: actor.id } : {}),
    ...(await written(deps, where, { request, row })),
    request: request.request,
  };
}

/** Note and details of an event, sealed where they are words. */
async function written(
  { cases, sealing }: CaseDeps,
  where: Pick<CaseEvent, 'caseId' | 'number'>,
  { request, row }: Step,
): Promise<{ details: EventDetails; sealedNote?: string }> {
  const seal = (text: string) => sealing.seal({ class: cases.type.sealing.note, associatedData: noteData(where) }, text);
  const note = row.note === 'none' ? '' : plainLines(request.note);
  if (row.details === 'items') return { details: { kind: 'items', sealedItems: await seal(JSON.stringify(itemsOf(note))) } };
  const details: EventDetails =
    row.details === 'unit' && request.toUnit !== undefined ? { kind: 'unit', toUnit: request.toUnit } : { kind: 'none' };
  return note === '' ? { details } : { details, sealedNote: await seal(note) };
}

/** One thing a line. */
function itemsOf(note: string): readonly string[] {
  return note
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
