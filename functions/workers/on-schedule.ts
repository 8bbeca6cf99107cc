import { eraseEnded } from '#core/cases/erase-ended.ts';
import { turnDeadlineStatus } from '#core/cases/turn-deadline-status.ts';
import { removeExpired } from '#core/expiry/remove-expired.ts';
import { dispatchWaiting } from '#core/notifications/dispatch-waiting.ts';
import type { WorkerDeps } from './deps.ts';
import { describeError } from './worker-log.ts';

/** What a tick does, in this order: what people wait for first. Each gives how much it did. */
const tasks: Readonly<Record<string, (deps: WorkerDeps) => Promise<number>>> = {
  turnDeadlineStatus: ({ dispatch, cases }) => turnDeadlineStatus({ env: dispatch.env, cases }),
  dispatchWaiting: ({ dispatch }) => dispatchWaiting(dispatch),
  eraseEnded: ({ dispatch, cases }) => eraseEnded({ env: dispatch.env, cases }),
  removeExpired: ({ dispatch, expired }) => removeExpired({ env: dispatch.env, expired }),
};

/**
 * One tick: does what has become due. Doing it twice, or at the same time, does nothing twice. A task that fails does not keep the others from running;
 * throws at the end when any did, so that it is seen and tried again.
 */
export async function handleTick(deps: WorkerDeps): Promise<void> {
  const counts: Record<string, number> = {};
  const failed: string[] = [];
  for (const [task, run] of Object.entries(tasks)) {
    try {
      counts[task] = await run(deps);
    } catch (error) {
      failed.push(task);
      deps.log({ event: 'failure', worker: 'on-schedule', task, error: describeError(error) });
    }
  }
  deps.log({ event: 'invocation', worker: 'on-schedule', counts });
  if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
}
