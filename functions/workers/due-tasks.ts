import { eraseCase } from '#core/cases/erase-case.ts';
import { turnDeadlineStatus } from '#core/cases/turn-deadline-status.ts';
import type { DueKind } from '#core/due/due.ts';
import type { DueTask } from '#core/due/run-due.ts';
import { dispatchMessage } from '#core/notifications/dispatch-message.ts';
import { resumeChange } from '#core/timetable/apply-change.ts';
import type { WorkerDeps } from './deps.ts';

/**
 * What is done about each kind of thing that is due. The kinds run side by side and each has its own share of the minute, so that a mail server that hangs keeps no
 * deadline from turning. A message is begun in the first seconds only, because a try may last most of the rest.
 */
export const dueTasks: Readonly<Record<DueKind, (deps: WorkerDeps) => DueTask>> = {
  deadline: ({ notifying: { env }, cases }) => ({
    atATime: 8,
    shareSeconds: 40,
    handle: (caseId) => turnDeadlineStatus({ env, cases }, caseId),
  }),
  erasure: ({ notifying: { env }, cases }) => ({ atATime: 2, shareSeconds: 30, handle: (caseId) => eraseCase({ env, cases }, caseId) }),
  mail: sendMessages,
  sms: sendMessages,
  timetable: ({ notifying: { env }, timetable, log }) => ({
    atATime: 2,
    shareSeconds: 30,
    handle: async (key) => {
      const outcome = await resumeChange({ env, timetable }, key);
      if (outcome === 'abandoned') log({ event: 'abandoned', worker: 'on-schedule', task: 'timetable', key });
      return outcome !== 'nothing';
    },
  }),
};

function sendMessages({ notifying, log }: WorkerDeps): DueTask {
  return {
    atATime: 8,
    shareSeconds: 15,
    handle: async (id) => {
      const outcome = await dispatchMessage(notifying, id);
      if (outcome === 'limited') log({ event: 'invocation', worker: 'messages', counts: { limited: 1 } });
      return ['sent', 'refused', 'dropped', 'limited'].includes(outcome);
    },
  };
}
