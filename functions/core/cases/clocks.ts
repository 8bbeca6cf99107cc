import type { FormDefinition } from '#shared/county/forms.ts';
import { type DeadlineLimit, type DeadlineQuestion, deadlineOf } from '#shared/deadline.ts';
import { type ClockState, clockState } from '#shared/deadline-clock.ts';
import { instantOf } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';
import type { Case, CaseEvent } from './case.ts';
import { openStates } from './case-machine.ts';

type Timed = Pick<Case, 'state' | 'filedAt' | 'updatedAt' | 'pauses'>;

/** One deadline of a case as people see it. */
export type CaseClock = { readonly name: 'triage' | 'promised' | 'statutory'; readonly limit: DeadlineLimit; readonly clock: ClockState };

/** The clocks of a case now; for one that is at its end, as they stood then. Triage runs until the case is taken up, from its latest arrival at an office. */
export function clocksOf(
  env: Environment,
  form: FormDefinition,
  given: { case: Timed; events: readonly CaseEvent[] },
): readonly CaseClock[] {
  const { triage, promised, statutory, amberFrom } = form.deadlines;
  const isOpen = openStates.includes(given.case.state);
  const question = {
    pauses: given.case.pauses,
    now: isOpen ? env.now() : given.case.updatedAt,
    zone: env.county.settings.timeZone,
    calendar: env.calendar,
    thresholds: { amberFrom },
  };
  const named = [
    ...(given.case.state === 'submitted' ? [{ name: 'triage' as const, limit: triage, start: arrivedAt(given) }] : []),
    { name: 'promised' as const, limit: promised, start: given.case.filedAt },
    ...(statutory === undefined ? [] : [{ name: 'statutory' as const, limit: statutory.limit, start: given.case.filedAt }]),
  ];
  return named.map(({ name, limit, start }) => ({ name, limit, clock: clockState({ ...question, start, limit }) }));
}

function arrivedAt(given: { case: Timed; events: readonly CaseEvent[] }): Date {
  return given.events.findLast(({ type }) => type === 'transferred')?.at ?? given.case.filedAt;
}

/** The instants at which the nearest clock of an open case turns amber and red; none while it is paused or at its end. */
export function statusInstants(
  env: Environment,
  form: FormDefinition,
  given: { case: Timed; events: readonly CaseEvent[] },
): { readonly amberAt?: Date; readonly dueAt?: Date } {
  if (given.case.state !== 'submitted' && given.case.state !== 'accepted') return {};
  const { triage, promised, amberFrom } = form.deadlines;
  const running = [
    { limit: promised, start: given.case.filedAt },
    ...(given.case.state === 'submitted' ? [{ limit: triage, start: arrivedAt(given) }] : []),
  ];
  const rules = { pauses: given.case.pauses, now: env.now(), zone: env.county.settings.timeZone, calendar: env.calendar };
  const due = Math.min(...running.map((clock) => deadlineOf({ ...rules, ...clock }).due));
  const amber = Math.min(...running.map((clock) => amberInstant({ ...rules, ...clock }, amberFrom)));
  return { amberAt: new Date(Math.min(amber, due)), dueAt: new Date(due) };
}

/** When the stated share of a limit is used: for hours exactly, for days at the start of the day that uses it up. */
function amberInstant(question: DeadlineQuestion, amberFrom: number): number {
  const { amount, unit } = question.limit;
  if (unit === 'hours') return deadlineOf({ ...question, limit: { amount: Math.max(1, Math.ceil(amount * amberFrom)), unit } }).due;
  const { lastDay } = deadlineOf({ ...question, limit: { amount: Math.max(1, Math.ceil(amount * amberFrom)), unit } });
  return lastDay === null ? Number(question.start) : instantOf(lastDay, 0, question.zone);
}
