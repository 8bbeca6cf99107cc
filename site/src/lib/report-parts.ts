import type { DocumentAnswer, LocationAnswer, OfficerAnswer } from '#shared/contract/answers.ts';
import type { Answer } from './report-fields.ts';

/** The parts of an answer that has several, empty when there is none: where something is. */
export function locationOf(answer: Answer | undefined): LocationAnswer {
  return typeof answer === 'object' && 'township' in answer ? answer : { township: '', village: '', note: '' };
}

/** Type and number of a document. */
export function documentOf(answer: Answer | undefined): DocumentAnswer {
  return typeof answer === 'object' && 'number' in answer ? answer : { type: '', number: '' };
}

/** What is known of an officer. */
export function officerOf(answer: Answer | undefined): OfficerAnswer {
  return typeof answer === 'object' && 'badge' in answer ? answer : { name: '', badge: '', description: '', unknown: false };
}
