import { DayChange, type TimetableChange } from '#shared/contract/timetable.ts';

/** The changes in force on one office's day. Every revision counts the version up; a day that was never revised has version 0. */
export type DayPlan = { readonly version: number; readonly changes: readonly DayChange[] };

export const noPlan: DayPlan = { version: 0, changes: [] };

/** What of a change lies in each day it touches. */
export function dayChangeOf(change: TimetableChange): DayChange {
  return DayChange.parse(change);
}

/** The changes with this one among them, once. */
export function withChange(changes: readonly DayChange[], change: DayChange): readonly DayChange[] {
  return changes.some(({ id }) => id === change.id) ? changes : [...changes, change];
}

export function withoutChange(changes: readonly DayChange[], id: string): readonly DayChange[] {
  return changes.some((change) => change.id === id) ? changes.filter((change) => change.id !== id) : changes;
}
