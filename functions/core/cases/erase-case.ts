import type { Environment } from '../environment.ts';
import type { CaseStore } from './case-store.ts';

export type EraseDeps = { readonly env: Pick<Environment, 'now'>; readonly cases: Pick<CaseStore, 'readHead' | 'erase'> };

/** Erases a case whose keeping time is over; any other is left as it is. Gives whether it was erased. */
export async function eraseCase({ env, cases }: EraseDeps, caseId: string): Promise<boolean> {
  const head = await cases.readHead(caseId);
  if (head?.eraseAt === undefined || head.eraseAt * 1000 > env.now().getTime()) return false;
  await cases.erase(head);
  return true;
}
