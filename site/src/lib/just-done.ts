import { transitionsBy } from '#shared/contract/machine.ts';
import { reportMachine } from '#shared/contract/transitions.ts';
import type { Opened } from './matter-calls.ts';
import { url } from './urls.ts';

type ResidentTransition = ReturnType<typeof transitionsBy<typeof reportMachine, 'resident'>>[number];
type Done = 'moved' | 'cancelled' | ResidentTransition;

/** The page of the matter after something was done to it. It says so as long as that is the last thing that happened to this very matter. */
export function afterDoing(done: Done, { handle, matter }: Opened): string {
  return url('/matter', { done, matter: handle, version: String(matter.version) });
}

/** What the address says was done last, if it is about this matter as it stands and the matter says the same. */
export function justDone({ searchParams }: URL, { handle, matter }: Opened): Done | undefined {
  const isThis = searchParams.get('matter') === handle && searchParams.get('version') === String(matter.version);
  if (!isThis) return undefined;
  const done = searchParams.get('done');
  if (matter.kind === 'case') {
    const last = matter.events.findLast(({ by }) => by !== 'system')?.type;
    return transitionsBy(reportMachine, 'resident').find((name) => name === done && reportMachine.transitions[name].event === last);
  }
  if (matter.status === 'cancelled') return done === 'cancelled' ? done : undefined;
  return done === 'moved' && matter.version > 1 ? done : undefined;
}
