import type { Environment } from '#core/environment.ts';
import { openStores } from './adapters/dynamo/open-stores.ts';
import { messageId } from './adapters/messages/message-id.ts';
import { createSmsSender } from './adapters/messages/sms-webhook.ts';
import { createSmtpSender } from './adapters/messages/smtp.ts';
import { writeLogLine } from './adapters/system.ts';
import { withTimeLeft } from './adapters/time-left.ts';
import { readConfig, WorkerConfig } from './config.ts';
import { openPlatform, type Variables } from './open-platform.ts';
import { type WorkerDeps, workerDepsOn } from './workers/deps.ts';
import { describeError } from './workers/worker-log.ts';

/** How long a batch has left reaches the stores around the rules. */
export const batchTime = withTimeLeft;

/** Everything of one of the workers. Of all that is sealed they are handed the contacts only. */
export function workerDeps(member: 'on-change' | 'on-schedule', variables: Variables): WorkerDeps {
  const config = readConfig(WorkerConfig, variables);
  const platform = openPlatform(member, config, (deps) => openStores(config.tables, deps));
  const mail = createSmtpSender({ url: config.SMTP_URL, from: config.MAIL_FROM });
  return workerDepsOn(platform, {
    sender: { mail, sms: smsSender(config, platform.env) },
    digest: messageId,
    onSendFailure: (error) => writeLogLine({ event: 'send-failed', worker: 'messages', error: describeError(error) }),
    site: config.PUBLIC_ORIGIN.split(' ')[0] ?? '',
    log: writeLogLine,
    monotonicSeconds: () => performance.now() / 1000,
  });
}

/** A bureau without an SMS gateway sends mail only. */
function smsSender({ SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret }: WorkerConfig, { now }: Environment) {
  return url === undefined || secret === undefined ? undefined : createSmsSender({ url, secret, now });
}
