import type { Answers, Entry } from '#shared/contract/answers.ts';
import type { GroupQuestion, PlainQuestion } from '#shared/county/questions.ts';
import { type Answer, answerTo, entriesOf, isAnswered } from './answers.ts';
import { holds } from './conditions.ts';

/** The questions asked in one entry of a group, given the answers before the group. */
export function askedInEntry(group: GroupQuestion, entry: Entry, before: Answers): readonly PlainQuestion[] {
  const answers: Answers = { ...before };
  return group.questions.filter((question) => {
    if (question.when !== undefined && !holds(question.when, answers)) return false;
    const answer = answerTo(entry, question.id);
    if (isAnswered(answer)) answers[question.id] = answer;
    return true;
  });
}

/**
 * What was asked and answered in each entry. Empty entries at the end are dropped beyond the fewest there must be; one in the middle stays, so that
 * every entry keeps its place. What is no list of entries is left for the checks to refuse.
 */
export function keepEntries(group: GroupQuestion, answer: Answer | undefined, before: Answers): Answer | undefined {
  const entries = entriesOf(answer)?.map((entry) => keepEntry(group, entry, before));
  if (entries === undefined) return answer;
  const last = entries.findLastIndex((entry) => Object.keys(entry).length > 0);
  return entries.slice(0, Math.max(last + 1, group.min));
}

function keepEntry(group: GroupQuestion, entry: Entry, before: Answers): Entry {
  return Object.fromEntries(
    askedInEntry(group, entry, before).flatMap(({ id }) => {
      const answer = Object.hasOwn(entry, id) ? entry[id] : undefined;
      return answer !== undefined && isAnswered(answer) ? [[id, answer]] : [];
    }),
  );
}
