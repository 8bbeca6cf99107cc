import type { Answers } from '#shared/contract/answers.ts';

export type Answer = Answers[string];

/** The answer to a question; undefined for one that was not answered, whatever its id is (`constructor`). */
export function answerTo(answers: Answers, question: string): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** Whether something was answered at all. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  return Array.isArray(answer) ? answer.length > 0 : answer.township !== '';
}

/** What a condition can ask of an answer: its value, or all that were chosen. */
export function valuesOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? answer : [];
}
