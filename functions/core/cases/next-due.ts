import type { Case } from './case.ts';
import { nextTurnAt } from './deadline-status.ts';

/**
 * The next instant (epoch seconds, rounded up) at which something happens to the case by itself: its deadline status turns, its deadlines are counted again, or its
 * keeping time ends. Undefined while its clock is paused, and once it is red by announced days: then nothing more comes by itself.
 */
export function nextDue(
  head: Pick<Case, 'eraseAt' | 'amberAt' | 'dueAt' | 'recountAt' | 'deadlineStatus'>,
): { readonly kind: 'deadline' | 'erasure'; readonly at: number } | undefined {
  if (head.eraseAt !== undefined) return { kind: 'erasure', at: head.eraseAt };
  const instants = [nextTurnAt(head), head.recountAt].flatMap((instant) => (instant === undefined ? [] : [instant.getTime()]));
  return instants.length === 0 ? undefined : { kind: 'deadline', at: Math.ceil(Math.min(...instants) / 1000) };
}
