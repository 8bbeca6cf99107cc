import type { AnyCaseView } from '#shared/contract/cases.ts';
import { type Machine, type Transition, type TransitionBy, transitionsBy } from '#shared/contract/machine.ts';
import { reportMachine } from '#shared/contract/transitions.ts';
import type { Opened } from './matter-calls.ts';
import { url } from './urls.ts';

type ResidentTransition = TransitionBy<typeof reportMachine, 'resident'>;
type Done = 'moved' | 'cancelled' | ResidentTransition;

/** The page of the matter after something was done to it. It says so as long as that is the last thing that happened to this very matter. */
export function afterDoing(done: Done, { handle, matter }: Opened): string {
  return url('/matter', { done, matter: handle, version: String(matter.version) });
}

/** The page of a case after staff did something to it; it says so as long as the case stands as that left it. */
export function afterTransition(path: string, done: string, { version }: Pick<AnyCaseView, 'version'>): string {
  return url(path, { done, version: String(version) });
}

/** What the address says was done last, if it is about this matter as it stands and the matter says the same. */
export function justDone(address: URL, { handle, matter }: Opened): Done | undefined {
  if (address.searchParams.get('matter') !== handle) return undefined;
  if (matter.kind === 'case') return transitionDone({ machine: reportMachine, by: 'resident' }, address, matter);
  const done = address.searchParams.get('done');
  if (!isAsItStands(address, matter)) return undefined;
  if (matter.status === 'cancelled') return done === 'cancelled' ? done : undefined;
  return done === 'moved' && matter.version > 1 ? done : undefined;
}

/** The transition an address says was done to a case, if the case stands as it left it and it is the last that anybody did. */
export function transitionDone<M extends Machine, By extends Transition['by']>(
  { machine, by }: { readonly machine: M; readonly by: By },
  address: URL,
  view: Pick<AnyCaseView, 'version' | 'events'>,
): TransitionBy<M, By> | undefined {
  if (!isAsItStands(address, view)) return undefined;
  const last = view.events.findLast((event) => event.by !== 'system')?.type;
  const done = transitionsBy(machine, by).find((name) => name === address.searchParams.get('done'));
  return done !== undefined && machine.transitions[done]?.event === last ? done : undefined;
}

function isAsItStands({ searchParams }: URL, { version }: { readonly version: number }): boolean {
  return searchParams.get('version') === String(version);
}
