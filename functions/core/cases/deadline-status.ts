import type { Case, DeadlineStatus } from './case.ts';

type Due = Pick<Case, 'amberAt' | 'dueAt'>;

/** The colour at an instant; undefined while the clocks stand still. */
export function deadlineStatusAt({ amberAt, dueAt }: Due, at: Date): DeadlineStatus | undefined {
  if (amberAt === undefined || dueAt === undefined) return undefined;
  if (dueAt <= at) return 'red';
  return amberAt <= at ? 'amber' : 'green';
}

/** When the status must be turned next: amber for a case that is told green, red for one that is told amber; never for one that stands still or is red. */
export function nextTurnAt({ amberAt, dueAt, deadlineStatus }: Due & Pick<Case, 'deadlineStatus'>): Date | undefined {
  if (deadlineStatus === 'red') return undefined;
  return deadlineStatus === 'amber' ? dueAt : amberAt;
}

/** The status on record after the deadlines moved: what lies in the future again may be notified of again. */
export function statusAfter(recorded: DeadlineStatus, moved: Due, at: Date): DeadlineStatus {
  const now = deadlineStatusAt(moved, at) ?? 'green';
  if (now === 'green') return 'green';
  return now === 'amber' && recorded === 'red' ? 'amber' : recorded;
}
