import type { Answers } from '#shared/contract/answers.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import type { Question } from '#shared/county/questions.ts';
import { type Answer, answerTo, entriesOf, isLocation, isOfficer } from './answers.ts';

/** All that was typed in words of one's own: texts, names, the way to a location, what an officer looked like; in entries of groups too. */
export function freeTexts({ pages }: FormDefinition, answers: Answers): readonly string[] {
  return pages.flatMap(({ questions }) => textsIn(questions, answers));
}

function textsIn(questions: readonly Question[], answers: Answers): readonly string[] {
  return questions.flatMap((question) => {
    const answer = answerTo(answers, question.id);
    if (question.kind === 'group') return (entriesOf(answer) ?? []).flatMap((entry) => textsIn(question.questions, entry));
    return textsOfAnswer(question, answer);
  });
}

function textsOfAnswer({ kind }: Question, answer: Answer | undefined): readonly string[] {
  if (isLocation(answer)) return [answer.note];
  if (isOfficer(answer)) return [answer.name, answer.description];
  const isTyped = kind === 'text' || kind === 'long-text' || kind === 'name';
  return isTyped && typeof answer === 'string' ? [answer] : [];
}
