import type { Answers, DocumentAnswer, Entry, LocationAnswer, OfficerAnswer } from '#shared/contract/answers.ts';
import type { officerStates } from '#shared/county/answer-values.ts';

export type Answer = Answers[string];
/** An answer that is no list of entries. */
export type PlainAnswer = Entry[string];

/** The answer to a question; undefined for one that was not answered, whatever its id is (`constructor`). */
export function answerTo(answers: Answers, question: string): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** Whether something was answered at all. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return !isBlank(answer);
  if (Array.isArray(answer)) return answer.length > 0;
  if (isLocation(answer)) return answer.township !== '';
  if (isDocument(answer)) return !isBlank(answer.number);
  return answer.unknown || ![answer.name, answer.badge, answer.description].every(isBlank);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

export function isLocation(answer: Answer | undefined): answer is LocationAnswer {
  return typeof answer === 'object' && 'township' in answer;
}

export function isDocument(answer: Answer | undefined): answer is DocumentAnswer {
  return typeof answer === 'object' && 'number' in answer;
}

export function isOfficer(answer: Answer | undefined): answer is OfficerAnswer {
  return typeof answer === 'object' && 'badge' in answer;
}

/** The several texts of an answer; undefined when it is something else. */
export function textsOf(answer: Answer | undefined): readonly string[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const texts = answer.filter((value) => typeof value === 'string');
  return texts.length === answer.length ? texts : undefined;
}

/** The entries of a group's answer; undefined when it is something else. */
export function entriesOf(answer: Answer | undefined): readonly Entry[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const entries = answer.filter((entry) => typeof entry === 'object');
  return entries.length === answer.length ? entries : undefined;
}

/** What a condition can ask of an answer: its value, all that were chosen, or how much is known of an officer. */
export function valuesOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return isOfficer(answer) ? [officerState(answer)] : (textsOf(answer) ?? []);
}

function officerState({ name, badge, description }: OfficerAnswer): (typeof officerStates)[number] {
  if (!isBlank(name) || !isBlank(badge)) return 'named';
  return isBlank(description) ? 'unknown' : 'described';
}
