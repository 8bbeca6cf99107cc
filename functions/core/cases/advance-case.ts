import { mayReceiveCases, unitOf } from '#shared/county/find-unit.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import { plainLines } from '#shared/plain-lines.ts';
import type { Environment } from '../environment.ts';
import { err, ok, type Result } from '../result.ts';
import type { Sealing } from '../secrets.ts';
import type { Case, CaseEvent, CasePause } from './case.ts';
import { type CaseAct, type CaseState, type Transition, transitions } from './case-machine.ts';
import type { CaseStore } from './case-store.ts';
import { statusInstants } from './clocks.ts';

export type CaseDeps = { readonly env: Environment; readonly cases: CaseStore; readonly sealing: Sealing };
export type CaseWithEvents = { readonly case: Case; readonly events: readonly CaseEvent[] };

/** Who acts: a resident by receipt, or a member of staff. */
export type Actor =
  | { readonly by: 'resident' }
  | { readonly by: 'staff'; readonly unit: string; readonly name: string; readonly id: string };

export type ActRequest = {
  readonly act: CaseAct;
  readonly actor: Actor;
  /** The version the actor saw. */
  readonly version: number;
  /** Random, made with the form; tells a repeated request from a second one. */
  readonly request: string;
  readonly words: string;
  readonly toUnit?: string | undefined;
};

export type ActRefusal =
  | 'changed-meanwhile'
  | 'not-possible-now'
  | 'words-missing'
  | 'office-unknown'
  | 'no-more-returns'
  | 'no-more-transfers';

/**
 * Does one act on a case: one conditional write with its event. Repeated with the same `request` it is done once and answered alike; after another act
 * came first it is refused as `changed-meanwhile` and nothing is written.
 */
export async function advanceCase(deps: CaseDeps, found: CaseWithEvents, request: ActRequest): Promise<Result<CaseWithEvents, ActRefusal>> {
  if (isRepeated(found, request)) return ok(found);
  const transition: Transition = transitions[request.act];
  const refusal = refusalOf(deps.env, found.case, { request, transition });
  if (refusal !== undefined) return err(refusal);
  const event = await eventOf(deps, found.case, { request, transition });
  const after = afterAct(deps.env, found, { request, transition, event });
  const answer = await deps.cases.advance({ before: found.case, after, event });
  if (answer === 'advanced') return ok({ case: after, events: [...found.events, event] });
  const current = await deps.cases.find(found.case.id);
  return current !== undefined && isRepeated(current, request) ? ok(current) : err('changed-meanwhile');
}

function isRepeated(found: CaseWithEvents, { version, request }: ActRequest): boolean {
  return found.events.some((event) => event.number === version + 1 && event.request === request);
}

/** The form of a case; throws when the pack no longer has it, for then nobody could say what may happen to it. */
export function formOf(env: Environment, { form }: Pick<Case, 'form'>): FormDefinition {
  const found = env.county.forms.find(({ code }) => code === form);
  if (found === undefined) throw new Error(`the county pack has no form ${form}`);
  return found;
}

function refusalOf(
  env: Environment,
  before: Case,
  { request, transition }: { request: ActRequest; transition: Transition },
): ActRefusal | undefined {
  if (request.version !== before.version) return 'changed-meanwhile';
  if (transition.by !== request.actor.by || !transition.from.includes(before.state)) return 'not-possible-now';
  const { limits } = formOf(env, before);
  if (transition.counts === 'returns' && before.returns >= limits.returns) return 'no-more-returns';
  if (transition.counts === 'transfers' && before.transfers >= limits.transfers) return 'no-more-transfers';
  if (transition.words === 'required' && request.words.trim() === '') return 'words-missing';
  const to = unitOf(env.county, request.toUnit);
  const elsewhere = to !== undefined && to.code !== before.unit && mayReceiveCases(to);
  return request.act === 'transfer' && !elsewhere ? 'office-unknown' : undefined;
}

type Step = { readonly request: ActRequest; readonly transition: Transition };

async function eventOf({ env, sealing }: CaseDeps, before: Case, { request, transition }: Step): Promise<CaseEvent> {
  const number = before.version + 1;
  const words = plainLines(request.words);
  const { actor } = request;
  return {
    caseId: before.id,
    number,
    at: env.now(),
    type: transition.event,
    by: actor.by,
    ...(actor.by === 'staff' ? { unit: actor.unit, actor: actor.name, actorId: actor.id } : {}),
    ...(request.act === 'transfer' ? { toUnit: request.toUnit } : {}),
    ...(words === '' ? {} : { sealedText: await sealing.seal({ class: 'message', associatedData: `${before.id}#${number}` }, words) }),
    request: request.request,
  };
}

function afterAct(env: Environment, found: CaseWithEvents, { request, transition, event }: Step & { event: CaseEvent }): Case {
  const before = found.case;
  const state = nextState(found, transition);
  const { amberAt: _amber, dueAt: _due, ...kept } = before;
  const changed: Case = {
    ...kept,
    state,
    version: event.number,
    updatedAt: event.at,
    pauses: nextPauses(before.pauses, transition, event.at),
    unit: request.act === 'transfer' && request.toUnit !== undefined ? request.toUnit : before.unit,
    returns: before.returns + (transition.counts === 'returns' ? 1 : 0),
    transfers: before.transfers + (transition.counts === 'transfers' ? 1 : 0),
  };
  const form = formOf(env, before);
  const lamps = statusInstants(env, form, { case: changed, events: [...found.events, event] });
  const ends = transition.clock === 'ends' ? { eraseAt: Math.floor(event.at.getTime() / 1000) + form.keepDays * 86_400 } : {};
  return { ...changed, ...lamps, deadlineStatus: statusAfter(before, lamps, event.at), ...ends };
}

/** A deadline that moved into the future may be told of again. */
function statusAfter(before: Case, lamps: { amberAt?: Date; dueAt?: Date }, at: Date): Case['deadlineStatus'] {
  if (lamps.amberAt === undefined || lamps.dueAt === undefined || lamps.amberAt > at) return 'green';
  return lamps.dueAt > at && before.deadlineStatus === 'red' ? 'amber' : before.deadlineStatus;
}

function nextState(found: CaseWithEvents, { to }: Transition): CaseState {
  if (to === 'same') return found.case.state;
  if (to !== 'before-return') return to;
  return found.events.some(({ type }) => type === 'accepted') && !transferredSinceAccepted(found.events) ? 'accepted' : 'submitted';
}

function transferredSinceAccepted(events: readonly CaseEvent[]): boolean {
  const last = events.findLast(({ type }) => type === 'accepted' || type === 'transferred');
  return last?.type === 'transferred';
}

function nextPauses(pauses: readonly CasePause[], { clock }: Transition, at: Date): readonly CasePause[] {
  if (clock === 'pauses') return [...pauses, { from: at }];
  if (clock !== 'resumes') return pauses;
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
}
