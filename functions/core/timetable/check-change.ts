import type { FieldProblem } from '#shared/contract/problem.ts';
import type { ChangeBody, TimetableChange } from '#shared/contract/timetable.ts';
import type { Office } from '#shared/county/offices.ts';
import { addDays, clockTimeToMinutes, daysBetween, type LocalDay } from '#shared/local-time.ts';
import { type Baseline, isAnnounced, minutesOf, sessionsOn } from './timetable.ts';

const daysAtMost = 92;
/** What lies in a ledger day has to stay small: every list of free times reads it. */
const changesPerDay = 6;

type At = { readonly office: Office; readonly today: LocalDay; readonly inForce: readonly TimetableChange[] };

/**
 * Everything wrong with a change: days that are over, in the wrong order, too many or of a year nobody knows; hours that end before they begin or are no multiple of
 * five minutes; a counter or service the office does not have; a session off the ledger's grid or over another one; a day that has too many changes already.
 */
export function checkChange(rules: Baseline, body: ChangeBody, at: At): readonly FieldProblem[] {
  const days = checkDays(rules, body, at);
  const parts = body.kind === 'session' ? checkSession(rules, body, at.office) : checkHours('/hours', body.hours);
  const counters = body.kind === 'session' ? body.session.counters : body.kind === 'counter-out' ? [body.counter] : [];
  const known = new Set(at.office.counters.map(({ id }) => id));
  const unknown = counters.every((id) => known.has(id)) ? [] : [problem('/counter', 'counter.unknown')];
  const overlap = body.kind === 'session' && days.length + parts.length === 0 ? checkOverlap(rules, body, at) : [];
  return [...days, ...parts, ...unknown, ...overlap];
}

function checkDays({ county }: Baseline, { from, to }: ChangeBody, { today, inForce }: At): readonly FieldProblem[] {
  if (from < today) return [problem('/from', 'from.past')];
  if (to < from) return [problem('/to', 'to.before-from')];
  if (daysBetween(from, to) >= daysAtMost) return [problem('/to', 'to.too-far')];
  if (!isAnnounced(county, from) || !isAnnounced(county, to)) return [problem('/to', 'to.unannounced')];
  const isFull = daysOf({ from, to }).some(
    (day) => inForce.filter((other) => other.from <= day && day <= other.to).length >= changesPerDay,
  );
  return isFull ? [problem('/from', 'from.too-many-changes')] : [];
}

function checkHours(pointer: string, hours: { from: string; to: string } | undefined): readonly FieldProblem[] {
  if (hours === undefined) return [];
  if (hours.from >= hours.to) return [problem(`${pointer}/to`, 'hours.order')];
  const isOnGrid = [hours.from, hours.to].every((time) => clockTimeToMinutes(time) % 5 === 0);
  return isOnGrid ? [] : [problem(`${pointer}/from`, 'hours.off-grid')];
}

function checkSession(
  { county }: Baseline,
  { session }: Extract<ChangeBody, { kind: 'session' }>,
  office: Office,
): readonly FieldProblem[] {
  const services = session.services ?? [];
  const isKnown = services.every((code) => county.services.some((service) => service.code === code));
  const isDone = session.counters.every((id) => {
    const able = office.counters.find((counter) => counter.id === id)?.services;
    return able === undefined || session.services === undefined || services.some((code) => able.includes(code));
  });
  const isOnGrid = clockTimeToMinutes(session.from) % county.ledgerIntervalMinutes === 0;
  return [
    ...checkHours('/session', session),
    ...(isOnGrid ? [] : [problem('/session/from', 'session.off-grid')]),
    ...(isKnown && isDone ? [] : [problem('/session/services', 'services.not-there')]),
  ];
}

function checkOverlap(rules: Baseline, body: Extract<ChangeBody, { kind: 'session' }>, { office, inForce }: At): readonly FieldProblem[] {
  const added = minutesOf(body.session);
  const isTaken = daysOf(body).some((day) => {
    const changes = inForce.filter((change) => change.from <= day && day <= change.to);
    return sessionsOn(office, { day, changes }, rules.calendar).some((held) => {
      const { from, to } = minutesOf(held);
      return from < added.to && added.from < to && held.counters.some((id) => body.session.counters.includes(id));
    });
  });
  return isTaken ? [problem('/session/from', 'session.overlaps')] : [];
}

function daysOf({ from, to }: { from: LocalDay; to: LocalDay }): readonly LocalDay[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) => addDays(from, ahead));
}

function problem(pointer: string, code: string): FieldProblem {
  return { pointer, code };
}
