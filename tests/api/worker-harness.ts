import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { readChange } from '#adapters/dynamo/change-record.ts';
import { messageId } from '#adapters/messages/message-id.ts';
import { createSmsSender } from '#adapters/messages/sms-webhook.ts';
import { createSmtpSender } from '#adapters/messages/smtp.ts';
import type { Case } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/case-event.ts';
import type { MessageSender } from '#core/notifications/message-sender.ts';
import { type WorkerDeps, workerDepsOn } from '#functions/workers/deps.ts';
import { handleChanges } from '#functions/workers/on-change.ts';
import { handleTick } from '#functions/workers/on-schedule.ts';
import { describeError, type WorkerLogLine } from '#functions/workers/worker-log.ts';
import type { ReportEventType } from '#shared/contract/transitions.ts';
import { caseHead } from '#tests/support/case-head.ts';
import { localAccess, type TestTable } from '#tests/support/dynamo-local.ts';
import { startMailServer } from '../../infra/local/mail-server.ts';
import { openOutbox } from '../../infra/local/outbox.ts';
import { startSmsGateway } from '../../infra/local/sms-gateway.ts';
import { StreamReader } from '../../infra/local/stream-reader.ts';
import type { LambdaStreamRecord } from '../../infra/local/stream-records.ts';
import { createPortal } from './resident-portal.ts';

/** The workers beside a portal, on its table, its stream and its clock, with a real mail server and a real SMS gateway behind them. */
export async function openWorkerHarness() {
  const portal = await createPortal();
  const { env, sealing } = portal.platform;
  const outbox = openOutbox(join(mkdtempSync(join(tmpdir(), 'doorstep-workers-')), 'outbox.jsonl'));
  const mailServer = await startMailServer(outbox);
  const secret = 'a secret of at least sixteen characters';
  const gateway = await startSmsGateway(outbox, { secret, now: () => env.now().getTime() });
  const opened: string[] = [];
  const lines: WorkerLogLine[] = [];
  const sender: MessageSender = {
    mail: createSmtpSender({ url: `smtp://127.0.0.1:${mailServer.port}`, from: 'Doorstep <doorstep@portal.example>' }),
    sms: createSmsSender({ url: gateway.url, secret, now: env.now }),
  };
  /** How long the workers have been running, as they see it; a test may let it pass. */
  const run = { seconds: 0 };
  const watched: typeof sealing = {
    ...sealing,
    open: (context, sealed) => {
      opened.push(context.associatedData);
      return sealing.open(context, sealed);
    },
  };
  const deps = workerDepsOn(
    { ...portal.platform, sealing: watched },
    {
      sender,
      digest: messageId,
      site: 'https://portal.example',
      onSendFailure: (error) => lines.push({ event: 'send-failed', worker: 'messages', error: describeError(error) }),
      log: (line) => lines.push(line),
      monotonicSeconds: () => run.seconds,
    },
  );
  const withSender = (other: Partial<MessageSender>): WorkerDeps => ({
    ...deps,
    notifying: { ...deps.notifying, sender: { ...sender, ...other } },
  });
  return {
    portal,
    deps,
    withSender,
    outbox,
    lines,
    opened,
    run,
    stream: followStream(portal.table),
    change: (records: readonly unknown[], workerDeps: WorkerDeps = deps) =>
      handleChanges({ ...workerDeps, readChange }, { Records: asJson(records) }),
    tick: (workerDeps: WorkerDeps = deps) => handleTick(workerDeps),
    /** Seals as the portal would: a contact of the class `contact`. */
    seal: (associatedData: string, contact: object) => sealing.seal({ class: 'contact', associatedData }, JSON.stringify(contact)),
    close: async () => {
      await mailServer.stop();
      await gateway.stop();
    },
  };
}

export type WorkerHarness = Awaited<ReturnType<typeof openWorkerHarness>>;

/** Everything crosses as JSON, as between Lambda and a function. */
function asJson(records: readonly unknown[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(records));
}

/** Gives at each call the records that came since the one before. The stream is a little behind the table: it is read up to an item written now. */
function followStream({ client, tableName, streamArn, endpoint }: TestTable): () => Promise<LambdaStreamRecord[]> {
  let collected: LambdaStreamRecord[] = [];
  const reader = new StreamReader({
    client: new DynamoDBStreamsClient({ endpoint, ...localAccess }),
    streamArn,
    deliver: async (records) => void collected.push(...records),
  });
  return async () => {
    collected = [];
    const last = { S: `last ${randomBytes(9).toString('hex')}` };
    await client.send(new PutItemCommand({ TableName: tableName, Item: { pk: last, sk: last } }));
    const isLast = ({ dynamodb }: LambdaStreamRecord) => JSON.stringify(dynamodb.Keys).includes(last.S);
    while (!collected.some(isLast)) await reader.round();
    return collected.filter((record) => !isLast(record));
  };
}

/** A report as it is after filing, due when the test says. */
export function aCase(over: Partial<Case> = {}): Case {
  return caseHead(new Date('2026-03-02T00:00:00Z'), { form: 'R03', anonymous: false, ...over });
}

export function anEvent(head: Case, type: ReportEventType, over: Partial<CaseEvent> = {}): CaseEvent {
  return {
    caseId: head.id,
    number: head.eventCount,
    at: head.updatedAt,
    type,
    by: 'staff',
    unit: 'SC01',
    actor: '\u738b*',
    details: { kind: 'none' },
    ...over,
  };
}

/** Files it; its content and words are canaries that no worker may carry on. */
export async function file({ deps }: WorkerHarness, head: Case): Promise<void> {
  const { outcome } = await deps.cases.file({ case: head, sealedContent: 'v1.content', event: anEvent(head, 'filed', { by: 'resident' }) });
  if (outcome !== 'filed') throw new Error('not filed');
}

/** Writes an event of staff's, or of the clock, to it; gives the case afterwards. */
export async function recordEvent({ deps }: WorkerHarness, before: Case, type: ReportEventType, change: Partial<Case> = {}): Promise<Case> {
  const after = {
    ...before,
    version: before.version + 1,
    eventCount: before.eventCount + 1,
    ...(change.eraseAt === undefined ? {} : { endedAt: before.updatedAt }),
    ...change,
  };
  const answer = await deps.cases.advance({ before, after, event: anEvent(after, type) });
  if (answer !== 'advanced') throw new Error('not advanced');
  return after;
}
