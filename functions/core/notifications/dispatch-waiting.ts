import { type DispatchDeps, dispatchNotification } from './dispatch-notification.ts';

/**
 * Sends what was begun and not finished: after a failure of the server, or because the process died while sending. What nobody needs any more is given
 * up. One that fails does not keep the others waiting; throws at the end when any did. Gives how many were looked at.
 */
export async function dispatchWaiting(deps: DispatchDeps): Promise<number> {
  const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
  const waiting = await deps.notification.listWaiting(nowSeconds);
  const failures: unknown[] = [];
  for (const { id, notification } of waiting) {
    try {
      await dispatchNotification(deps, notification);
      // Sent just now, it is done and stays so; still waiting, there was nobody left to tell.
      await deps.notification.giveUp(id, nowSeconds);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some waiting messages could not be sent');
  return waiting.length;
}
