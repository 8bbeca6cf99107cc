import { type DueKind, dueKinds } from '#core/due/due.ts';
import { runDue } from '#core/due/run-due.ts';
import { removeExpired } from '#core/expiry/remove-expired.ts';
import type { WorkerDeps } from './deps.ts';
import { dueTasks } from './due-tasks.ts';
import { describeError } from './worker-log.ts';

/**
 * One tick: does what has become due, every kind beside the others. Doing it twice, or at the same time, does nothing twice. A kind that fails does not keep the others
 * from running; throws at the end when any did, so that it is seen and tried again.
 */
export async function handleTick(deps: WorkerDeps): Promise<void> {
  const { env } = deps.notifying;
  const began = deps.monotonicSeconds();
  const running = { env, due: deps.due, elapsedSeconds: () => deps.monotonicSeconds() - began };
  const parts: readonly (readonly [DueKind | 'expired', () => Promise<number>])[] = [
    ...dueKinds.map((kind) => [kind, () => runDue(running, kind, dueTasks[kind](deps))] as const),
    ['expired', () => removeExpired({ env, expired: deps.expired })],
  ];
  const counts: Record<string, number> = {};
  const failed: string[] = [];
  const run = async ([name, work]: (typeof parts)[number]) => {
    try {
      counts[name] = await work();
    } catch (error) {
      failed.push(name);
      deps.log({ event: 'failure', worker: 'on-schedule', task: name, error: describeError(error) });
    }
  };
  await Promise.all(parts.map(run));
  deps.log({ event: 'invocation', worker: 'on-schedule', counts });
  if (failed.length > 0) throw new Error(`failed: ${failed.toSorted().join(', ')}`);
}
