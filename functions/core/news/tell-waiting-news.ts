import { type TellDeps, tellNews } from './tell-news.ts';

/**
 * Sends what was begun and not finished: after a failure of the server, or because the process died while sending. What nobody needs any more is given
 * up. One that fails does not keep the others waiting; throws at the end when any did. Gives how many were looked at.
 */
export async function tellWaitingNews(deps: TellDeps): Promise<number> {
  const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
  const waiting = await deps.news.listWaiting(nowSeconds);
  const failures: unknown[] = [];
  for (const { id, news } of waiting) {
    try {
      await tellNews(deps, news);
      // Sent just now, it is done and stays so; still waiting, there was nobody left to tell.
      await deps.news.giveUp(id, nowSeconds);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some waiting messages could not be sent');
  return waiting.length;
}
