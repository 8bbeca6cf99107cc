import type { Case } from './case.ts';

/**
 * The next instant (epoch seconds, rounded up) at which something happens to the case by itself: its deadline status turns, or its keeping time ends. Undefined while its
 * clock is paused, and once it is red: then nothing more comes by itself.
 */
export function nextDue(
  head: Pick<Case, 'eraseAt' | 'amberAt' | 'dueAt' | 'deadlineStatus'>,
): { readonly kind: 'deadline' | 'erasure'; readonly at: number } | undefined {
  if (head.eraseAt !== undefined) return { kind: 'erasure', at: head.eraseAt };
  const next = head.deadlineStatus === 'green' ? head.amberAt : head.deadlineStatus === 'amber' ? head.dueAt : undefined;
  return next === undefined ? undefined : { kind: 'deadline', at: Math.ceil(next.getTime() / 1000) };
}
