import type * as z from 'zod';
import { type Hazard, hazards as known } from '#shared/contract/report-bodies.ts';
import type { SentForm } from './form.ts';

type HazardName = z.infer<typeof Hazard>;

/** What was ticked at the emergency gate. A danger counts also beside “none of these”; nothing ticked is no answer. */
export function gateAnswer(form: SentForm): {
  readonly ticked: readonly string[];
  readonly hazards: HazardName[];
  readonly isAnswered: boolean;
} {
  const ticked = form.list('hazards');
  const hazards = known.filter((hazard) => ticked.includes(hazard));
  return { ticked, hazards, isAnswered: hazards.length > 0 || ticked.includes('none') };
}

const lineOf: Readonly<Record<HazardName, string>> = {
  injured: 'ambulance',
  'happening-now': 'police',
  'suspect-present': 'police',
  fire: 'fire',
  'missing-person': 'police',
};

/** Which emergency lines help most with these dangers, the best first. */
export function linesFor(hazards: readonly HazardName[]): readonly string[] {
  return [...new Set(hazards.map((hazard) => lineOf[hazard]))];
}
