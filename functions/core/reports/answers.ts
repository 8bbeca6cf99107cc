import type { Answers } from '#shared/contract/reports.ts';

export type Answer = Answers[string];

/** Whether something was answered at all. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  return Array.isArray(answer) ? answer.length > 0 : answer.township !== '';
}
