import type { Environment } from '../environment.ts';
import type { CaseStore } from './case-store.ts';

export type EraseDeps = { readonly env: Pick<Environment, 'now'>; readonly cases: Pick<CaseStore, 'listErasable' | 'erase'> };

/** Erases ended cases whose keeping time is over, a page at a time; what is left over is found by the next run. Gives how many. */
export async function eraseEnded({ env, cases }: EraseDeps): Promise<number> {
  const page = await cases.listErasable(Math.floor(env.now().getTime() / 1000));
  for (const head of page) await cases.erase(head);
  return page.length;
}
