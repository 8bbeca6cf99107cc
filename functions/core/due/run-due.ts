import type { Environment } from '../environment.ts';
import type { DueKind, DueStore } from './due.ts';

/** What is done about the things of one kind. */
export type DueTask = {
  /** How many are worked on at a time. */
  readonly atATime: number;
  /** Seconds of the minute in which new ones are begun. */
  readonly shareSeconds: number;
  /** Does what is due about this key and says whether there was anything to do. Called twice, at the same time or late, it does it once. */
  readonly handle: (key: string) => Promise<boolean>;
};

export type RunDueDeps = {
  readonly env: Pick<Environment, 'now'>;
  readonly due: DueStore;
  /** Seconds since the minute's run began. */
  readonly elapsedSeconds: () => number;
};

/**
 * Does what is due of one kind, what waited longest first, until nothing is left or the kind's share of the minute is used: what was begun is finished, what is left is
 * found by the next run. One that fails stays due and keeps no other waiting; throws at the end when any did. Gives how many were done.
 */
export async function runDue(deps: RunDueDeps, kind: DueKind, task: DueTask): Promise<number> {
  const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
  const failures: unknown[] = [];
  let done = 0;
  let from: string | undefined;
  do {
    const page = await deps.due.list(kind, nowSeconds, from);
    for (let first = 0; first < page.keys.length && hasTime(deps, task); first += task.atATime) {
      const results = await Promise.allSettled(page.keys.slice(first, first + task.atATime).map(task.handle));
      done += results.filter((result) => result.status === 'fulfilled' && result.value).length;
      failures.push(...results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])));
    }
    from = page.next;
  } while (from !== undefined && hasTime(deps, task));
  if (failures.length > 0) throw new AggregateError(failures, `due: some of kind ${kind} failed`);
  return done;
}

function hasTime(deps: RunDueDeps, task: DueTask): boolean {
  return deps.elapsedSeconds() < task.shareSeconds;
}
