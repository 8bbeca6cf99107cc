import middy from '@middy/core';
import { readChange } from '#adapters/dynamo/change-record.ts';
import { batchTime, workerDeps } from '../worker-container.ts';
import type { WorkerDeps } from './deps.ts';
import { type BatchAnswer, type ChangeBatch, handleChanges } from './on-change.ts';
import { handleTick } from './on-schedule.ts';

type Worker = Parameters<typeof workerDeps>[0];

const made = new Map<Worker, WorkerDeps>();
/** Made at the first call, so that settings that are missing fail that call and not the import; each worker's own, as each has its own role. */
function depsOf(worker: Worker): WorkerDeps {
  const deps = made.get(worker) ?? workerDeps(worker, process.env);
  made.set(worker, deps);
  return deps;
}

/** Takes batches of the main table's stream, with ReportBatchItemFailures. */
export const onChange = middy<ChangeBatch, BatchAnswer>().handler((batch, context) =>
  inTime(context, () => handleChanges({ ...depsOf('on-change'), readChange }, batch)),
);

/** Takes the ticks of the schedule. */
export const onSchedule = middy<unknown, void>().handler((_tick, context) => inTime(context, () => handleTick(depsOf('on-schedule'))));

/** What asks the store sees the time that is left and tries nothing that could not end. */
function inTime<T>(context: { getRemainingTimeInMillis: () => number }, work: () => T): T {
  return batchTime(() => context.getRemainingTimeInMillis(), work);
}
