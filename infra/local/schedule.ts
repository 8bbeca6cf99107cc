import { randomUUID } from 'node:crypto';
import { invoke, type LambdaHandler, workerMillis } from './lambda-call.ts';
import { complain } from './print.ts';

const everyMillis = 30_000;

/** Calls the scheduled worker as EventBridge does, every 30 seconds and whenever `runNow` is called; never twice at a time. */
export function startSchedule(onSchedule: LambdaHandler): { readonly runNow: () => Promise<void>; readonly stop: () => Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  const runNow = () => {
    last = last.then(() => tick(onSchedule));
    return last;
  };
  let waiting = false;
  const timer = setInterval(async () => {
    // A slow run must not pile up more behind it.
    if (waiting) return;
    waiting = true;
    await runNow();
    waiting = false;
  }, everyMillis);
  const stop = () => {
    clearInterval(timer);
    return last;
  };
  return { runNow, stop };
}

async function tick(onSchedule: LambdaHandler): Promise<void> {
  const event = {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '000000000000',
    time: `${new Date().toISOString().slice(0, 19)}Z`,
    region: 'local',
    resources: [],
    detail: {},
  };
  try {
    await invoke({ name: 'on-schedule', handler: onSchedule, millis: workerMillis }, event);
  } catch (error) {
    complain('The scheduled worker failed and will be called again', error);
  }
}
