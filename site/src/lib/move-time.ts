import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { AppointmentView } from '#shared/contract/appointments.ts';
import type { AvailabilityView } from '#shared/contract/availability.ts';
import type { Offer, Problem } from '#shared/contract/problem.ts';
import { clockTimeToMinutes, instantOf } from '#shared/local-time.ts';
import { type Choice, shownDay } from './choose-time.ts';
import { holdTime, offersAfter, type Visit } from './hold-time.ts';
import { type Opened, openedMatter } from './matter-calls.ts';
import type { ShownMatter } from './shown-matter.ts';

/** Refusals that are about the appointment; the others are about the time that was chosen. */
const aboutAppointment: readonly string[] = [
  'signed-out',
  'other-matter',
  'changed-meanwhile',
  'too-late-to-change',
  'not-changeable',
  'moved-too-often',
];

/** The appointment where it was moved to; else why not, and for a time that could not be had the nearest others (`offers`). */
type Moved =
  | { readonly ok: true; readonly value: Opened }
  | { readonly ok: false; readonly problem: Problem; readonly offers?: readonly Offer[] };

/** Moves the opened appointment to the chosen time, if it is the one that was shown, at the version that was shown. */
export async function moveTime(locals: PageLocals, wish: Visit & { choice: Choice; shown: ShownMatter }): Promise<Moved | undefined> {
  const held = await holdTime(locals.api, wish);
  const moved = held.ok ? await openedMatter(locals, { move: held.value.hold }, wish.shown) : held;
  if (moved === undefined || moved.ok || aboutAppointment.includes(moved.problem.code)) return moved;
  return { ...moved, offers: await offersAfter(locals.api, { ...wish, problem: moved.problem }) };
}

/** From when on a time is far enough away to be changed once more. */
export function changeableFrom({ startsAt, changeableUntil }: AppointmentView, now: Date): Date {
  return new Date(now.getTime() + Date.parse(startsAt) - Date.parse(changeableUntil));
}

/** Whether one of the times a page offers is before the instant. */
export function offersBefore(
  at: { instant: Date; timeZone: string },
  { availability, day, offers }: { availability: AvailabilityView; day: string | null; offers: readonly Offer[] },
): boolean {
  const shown = shownDay(availability.days, day);
  const listed = shown?.sessions.flatMap(({ starts }) => starts.map((start) => ({ day: shown.day, start }))) ?? [];
  return [...listed, ...offers].some((time) => instantOf(time.day, clockTimeToMinutes(time.start), at.timeZone) < at.instant.getTime());
}
