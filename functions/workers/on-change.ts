import * as z from 'zod';
import { type DispatchDeps, type Dispatched, dispatchNotification } from '#core/notifications/dispatch-notification.ts';
import { type Change, notificationOf } from '#core/notifications/notification-of.ts';
import { describeError, type WorkerLog } from './worker-log.ts';

/** A batch as Lambda hands it on; each record is judged by itself. */
export type ChangeBatch = { readonly Records: readonly unknown[] };
export type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

export type ChangeDeps = {
  readonly dispatch: DispatchDeps;
  readonly readChange: (record: unknown) => Change | undefined;
  readonly log: WorkerLog;
};

/** Records worked on at a time; their order does not matter, for late news is overtaken by the store's own state. */
const atATime = 8;
const Numbered = z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) });

/**
 * Tells the news in a batch of changes. A record that fails is named in the answer and fails alone; the others are told, and telling them again
 * when the batch comes again does nothing. What is no news, or of a kind we do not know, is done.
 */
export async function handleChanges(deps: ChangeDeps, { Records }: ChangeBatch): Promise<BatchAnswer> {
  const failed: string[] = [];
  const counts = { records: Records.length, notification: 0, sent: 0, refused: 0, done: 0, inHand: 0 };
  for (let first = 0; first < Records.length; first += atATime) {
    await Promise.all(
      Records.slice(first, first + atATime).map(async (record) => {
        try {
          addTo(counts, await dispatchRecord(deps, record));
        } catch (error) {
          const number = numberOf(record);
          failed.push(number);
          deps.log({ event: 'failure', worker: 'on-change', record: number, error: describeError(error) });
        }
      }),
    );
  }
  deps.log({ event: 'invocation', worker: 'on-change', counts: { ...counts, failed: failed.length } });
  return {
    batchItemFailures: Records.map(numberOf)
      .filter((number) => failed.includes(number))
      .map((itemIdentifier) => ({ itemIdentifier })),
  };
}

async function dispatchRecord({ dispatch, readChange }: ChangeDeps, record: unknown): Promise<Dispatched | undefined> {
  const change = readChange(record);
  const notification = change === undefined ? undefined : notificationOf(change);
  return notification === undefined ? undefined : dispatchNotification(dispatch, notification);
}

function addTo(counts: { notification: number } & Record<keyof Dispatched, number>, dispatched: Dispatched | undefined): void {
  if (dispatched === undefined) return;
  counts.notification += 1;
  for (const name of ['sent', 'refused', 'done', 'inHand'] as const) counts[name] += dispatched[name];
}

/** The number that names a record in its stream. Without one the whole batch counts as failed, as Lambda has it. */
function numberOf(record: unknown): string {
  const numbered = Numbered.safeParse(record);
  return numbered.success ? numbered.data.dynamodb.SequenceNumber : '';
}
