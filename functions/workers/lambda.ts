import middy from '@middy/core';
import { readChange } from '#adapters/dynamo/change-record.ts';
import { workerDeps } from '../container.ts';
import type { WorkerDeps } from './deps.ts';
import { type BatchAnswer, type ChangeBatch, handleChanges } from './on-change.ts';
import { handleTick } from './on-schedule.ts';

let made: WorkerDeps | undefined;
/** Made at the first call, so that settings that are missing fail that call and not the import. */
function deps(): WorkerDeps {
  made ??= workerDeps(process.env);
  return made;
}

/** Takes batches of the main table's stream, with ReportBatchItemFailures. */
export const onChange = middy<ChangeBatch, BatchAnswer>().handler((batch) => {
  return handleChanges({ ...deps(), readChange }, batch);
});

/** Takes the ticks of the schedule. */
export const onSchedule = middy<unknown, void>().handler(() => handleTick(deps()));
