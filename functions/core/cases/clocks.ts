import type { Machine } from '#shared/contract/machine.ts';
import type { DeadlineLimit } from '#shared/deadline.ts';
import { type ClockState, clockState } from '#shared/deadline-clock.ts';
import { assumeWeekdays } from '#shared/working-days.ts';
import type { Environment } from '../environment.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import { phaseOf } from './case-type.ts';

/** As much of a case as its clocks need. */
export type Timed = {
  readonly case: Pick<Case, 'state' | 'filedAt' | 'endedAt' | 'pauses' | 'terms'>;
  readonly events: readonly Pick<CaseEvent, 'at' | 'type' | 'details'>[];
};
type Rules = { readonly env: Pick<Environment, 'county' | 'calendar' | 'now'>; readonly machine: Machine };

/** One deadline of a case as people see it. */
export type CaseClock = {
  readonly name: 'triage' | 'promised' | 'statutory' | 'answer';
  readonly limit: DeadlineLimit;
  readonly clock: ClockState;
};

/**
 * The clocks of a case now; for one that is at its end, as they stood then. Triage runs until the case is taken up, from its latest arrival at a unit.
 * Where units passed it on before any took it up, `answer` is the same deadline from its first arrival: what the resident was promised.
 * Beyond the holiday years that are known Monday to Friday count as worked, and the answer is provisional.
 */
export function clocksOf({ env, machine }: Rules, timed: Timed): readonly CaseClock[] {
  const { state, filedAt, endedAt, pauses, terms } = timed.case;
  const { triage, promised, statutory, amberFrom } = terms.deadlines;
  const question = {
    pauses,
    now: endedAt ?? env.now(),
    zone: env.county.settings.timeZone,
    calendar: assumeWeekdays(env.calendar),
    thresholds: { amberFrom },
  };
  const isWaiting = phaseOf(machine, state) === 'triage';
  const since = waitingSince(machine, timed);
  const named = [
    ...(isWaiting ? [{ name: 'triage' as const, limit: triage, start: arrivedAt(timed) }] : []),
    { name: 'promised' as const, limit: promised, start: filedAt },
    ...(statutory === undefined ? [] : [{ name: 'statutory' as const, limit: statutory.limit, start: filedAt }]),
    ...(isWaiting && since < arrivedAt(timed) ? [{ name: 'answer' as const, limit: triage, start: since }] : []),
  ];
  return named.map(({ name, limit, start }) => ({ name, limit, clock: clockState({ ...question, start, limit }) }));
}

/** When it came to the unit that has it: the last event that took it to one, the filing included. */
function arrivedAt({ case: { filedAt }, events }: Timed): Date {
  return events.findLast(({ details }) => details.kind === 'unit')?.at ?? filedAt;
}

/** Since when it waits to be taken up: its first arrival at a unit after it was last worked on. */
function waitingSince(machine: Machine, { case: { filedAt }, events }: Timed): Date {
  const rows = Object.values(machine.transitions);
  const worked = events.findLastIndex(({ type }) => {
    const to = rows.find(({ event }) => event === type)?.to ?? 'same';
    return to !== 'same' && to !== 'before-pause' && phaseOf(machine, to) === 'working';
  });
  return worked < 0 ? filedAt : (events.slice(worked).find(({ details }) => details.kind === 'unit')?.at ?? filedAt);
}

/** How soon what rests on a year that is not announced is counted again, hours. */
const recountHours = 24;

/**
 * The instants at which the nearest clock of a running case turns amber and red, by the holidays that are known now, and when to count again where not all of them are; none
 * while it is paused or at its end.
 */
export function statusInstants(rules: Rules, timed: Timed): { readonly amberAt?: Date; readonly dueAt?: Date; readonly recountAt?: Date } {
  const phase = phaseOf(rules.machine, timed.case.state);
  if (phase === 'paused' || phase === 'ended') return {};
  const running = clocksOf(rules, timed).filter(({ name }) => name !== 'statutory');
  const nearest = (of: 'amber' | 'due') => new Date(Math.min(...running.map(({ clock }) => clock[of])));
  const isProvisional = running.some(({ clock }) => clock.provisional);
  const recountAt = new Date(rules.env.now().getTime() + recountHours * 3_600_000);
  return { amberAt: nearest('amber'), dueAt: nearest('due'), ...(isProvisional ? { recountAt } : {}) };
}
