import type { Case } from './case.ts';
import { nextTurnAt } from './deadline-status.ts';

/**
 * The next instant (epoch seconds, rounded up) at which something happens to the case by itself: its deadline status turns, or its keeping time ends. Undefined while its
 * clock is paused, and once it is red: then nothing more comes by itself.
 */
export function nextDue(
  head: Pick<Case, 'eraseAt' | 'amberAt' | 'dueAt' | 'deadlineStatus'>,
): { readonly kind: 'deadline' | 'erasure'; readonly at: number } | undefined {
  if (head.eraseAt !== undefined) return { kind: 'erasure', at: head.eraseAt };
  const next = nextTurnAt(head);
  return next === undefined ? undefined : { kind: 'deadline', at: Math.ceil(next.getTime() / 1000) };
}
