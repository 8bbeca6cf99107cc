import { type ProblemCode, refusalOf } from '#shared/contract/problem.ts';
import type { ApiAnswer } from './call-api.ts';
import type { Opened } from './matter-calls.ts';

/** Why the opened matter can be neither moved nor cancelled, as the API said or as it says of itself; undefined when it can. */
export function whyUnchangeable(opened: ApiAnswer<Opened> | undefined): ProblemCode | undefined {
  if (opened === undefined) return 'signed-out';
  if (!opened.ok) return opened.problem.code;
  const { matter } = opened.value;
  if (matter.kind !== 'appointment' || matter.status !== 'booked') return 'not-changeable';
  return matter.changeable ? undefined : 'too-late-to-change';
}

/** Why it cannot be moved: as above, or because it was moved as often as the county allows. */
export function whyUnmovable(opened: ApiAnswer<Opened> | undefined): ProblemCode | undefined {
  const why = whyUnchangeable(opened);
  if (why !== undefined || !opened?.ok || opened.value.matter.kind !== 'appointment') return why;
  return opened.value.matter.movesLeft === 0 ? 'moved-too-often' : undefined;
}

/** The status a page answers with that says why something was not done. */
export function statusOf(code: ProblemCode): number {
  return refusalOf(code).status;
}
