import type { FieldProblem } from '#shared/contract/problem.ts';
import { type ChangeBody, type ChangeView, TimetableChange } from '#shared/contract/timetable.ts';
import type { Office } from '#shared/county/offices.ts';
import { localDayOf, minutesToClockTime } from '#shared/local-time.ts';
import { err, ok, type Result } from '../result.ts';
import { goThrough, resumeSeconds, type TimetableDeps } from './apply-change.ts';
import { checkChange } from './check-change.ts';
import { minutesOf } from './timetable.ts';
import type { StoredChange } from './timetable-store.ts';

/** The last time of a day that is a multiple of five minutes; no office serves beyond. */
const lastMinute = 23 * 60 + 55;

export type ChangeRefusal =
  | { readonly code: 'not-found' | 'request-changed' }
  | { readonly code: 'invalid-fields'; readonly fields: readonly FieldProblem[] };

/** Who changes which office's timetable. */
type By = { readonly office: string; readonly by: TimetableChange['by'] };

/**
 * Changes the timetable of an office: a closure, a counter out of service or an added session, from one day to another. Bookings stay as they are and are counted. The
 * same request twice is one change; with other content it is refused. Hours of a closure are taken outward to whole intervals of the ledger. What was broken off goes on when it is sent again, or by itself a minute later.
 */
export async function changeTimetable(deps: TimetableDeps, at: By, sent: ChangeBody): Promise<Result<ChangeView, ChangeRefusal>> {
  const { env } = deps;
  const office = env.county.offices.find(({ code }) => code === at.office);
  if (office === undefined) return err({ code: 'not-found' });
  const body = inWholeIntervals(env, sent);
  const { request: id, ...content } = body;
  const change = TimetableChange.parse({ ...content, id, ...at, at: env.now().toISOString() });
  const stored = (await deps.timetable.find(office.code, id)) ?? (await recordChange(deps, { office, body, change }));
  if ('fields' in stored) return err({ code: 'invalid-fields', fields: stored.fields });
  if (!isSameChange(stored.change, change)) return err({ code: 'request-changed' });
  return ok(view(await goThrough(deps, stored)));
}

/**
 * Judges a change by all that may lie in a day's plan and records it under that judgement: one that was overtaken is judged anew, and each time somebody else was recorded. What is
 * on its way out counts until its last day is done.
 */
async function recordChange(
  deps: TimetableDeps,
  { office, body, change }: { office: Office; body: ChangeBody; change: TimetableChange },
): Promise<StoredChange | { readonly fields: readonly FieldProblem[] }> {
  const { env, timetable } = deps;
  const today = localDayOf(env.now(), env.county.settings.timeZone);
  for (;;) {
    const { changes, latest } = await timetable.list(office.code);
    const inForce = changes.filter(({ state }) => state !== 'withdrawn').map((stored) => stored.change);
    const fields = checkChange(env, body, { office, today, inForce });
    if (fields.length > 0) return { fields };
    const fresh = { change, state: 'applying', nextDay: change.from, booked: 0 } as const;
    const stored = await timetable.record(fresh, { dueAt: dueAt(deps), latest });
    if (stored !== 'overtaken') return stored;
  }
}

/** Withdraws a change of the office: what nothing else closes is open again, an added session is closed. Twice is once. */
export async function withdrawChange(
  deps: TimetableDeps,
  { office, id }: { office: string; id: string },
): Promise<Result<ChangeView, { readonly code: 'not-found' }>> {
  const stored = await deps.timetable.find(office, id);
  if (stored === undefined) return err({ code: 'not-found' });
  return ok(view(await goThrough(deps, await deps.timetable.beginWithdrawal(stored, dueAt(deps)))));
}

/** Every change of the office that is kept, the latest first. */
export async function listChanges({ timetable }: Pick<TimetableDeps, 'timetable'>, office: string): Promise<ChangeView[]> {
  const { changes } = await timetable.list(office);
  return changes.map(view).toSorted((one, other) => (one.change.at < other.change.at ? 1 : -1));
}

/** What the ledger closes is what is told: hours are those of the intervals they touch. Those that are wrong stay as they are and are refused as such. */
function inWholeIntervals({ county }: TimetableDeps['env'], body: ChangeBody): ChangeBody {
  if (body.kind === 'session' || body.hours === undefined || body.hours.from >= body.hours.to) return body;
  const interval = county.ledgerIntervalMinutes;
  const { from, to } = minutesOf(body.hours);
  if (from % 5 !== 0 || to % 5 !== 0) return body;
  const end = Math.min(Math.ceil(to / interval) * interval, lastMinute);
  return { ...body, hours: { from: minutesToClockTime(Math.floor(from / interval) * interval), to: minutesToClockTime(end) } };
}

function view({ change, state, booked }: StoredChange): ChangeView {
  return { change, state, booked };
}

/** Whoever sent it and whenever: the same request is told by what it asks for. */
function isSameChange(one: TimetableChange, other: TimetableChange): boolean {
  const content = ({ by, at, ...rest }: TimetableChange) =>
    JSON.stringify(TimetableChange.parse({ ...rest, by: { id: '', name: '' }, at: '2000-01-01T00:00:00Z' }));
  return content(one) === content(other);
}

function dueAt({ env }: TimetableDeps): number {
  return Math.floor(env.now().getTime() / 1000) + resumeSeconds;
}
