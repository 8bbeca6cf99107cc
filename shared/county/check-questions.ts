import { optionsOf } from './check-conditions.ts';
import type { FormDefinition } from './forms.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';
import type { Question, QuestionOf } from './questions.ts';

/** Names of steps around the pages of a form, which stand in the same place of the address. */
const reserved: readonly string[] = ['check', 'filed'];

/** Whether pages, questions and options have names of their own, and every question can be answered. */
export function checkQuestions({ code, pages }: FormDefinition): readonly PackMistake[] {
  const mistake = (field: string, message: string): PackMistake => ({ part: 'forms', entry: code, field, message });
  const questions = pages.flatMap((page) => page.questions).flatMap(withInner);
  const onlyFiles = pages.filter((page) => page.questions.every(({ kind }) => kind === 'files'));
  return [
    ...repeated(pages.map(({ id }) => id)).map((id) => mistake('pages', `${id} is given to more than one page`)),
    ...pages
      .filter(({ id }) => reserved.includes(id))
      .map(({ id }) => mistake(`pages[${id}].id`, `${id} is the name of a step of every form`)),
    ...onlyFiles.map(({ id }) => mistake(`pages[${id}].questions`, 'a page asks for more than files')),
    ...repeated(questions.map(({ id }) => id)).map((id) => mistake('pages', `${id} is given to more than one question`)),
    ...questions.flatMap((question) =>
      faultsOf(question).map(([field, message]) => mistake(`questions[${question.id}].${field}`, message)),
    ),
  ];
}

/** A question and those inside it. */
export function withInner(question: Question): readonly Question[] {
  return question.kind === 'group' ? [question, ...question.questions] : [question];
}

function faultsOf(question: Question): readonly (readonly [string, string])[] {
  if (question.kind === 'group') return groupFaults(question);
  if (question.kind === 'number') return question.min > question.max ? [['max', 'is smaller than min']] : [];
  return repeated(optionsOf(question)).map((value) => ['options', `${value} is given to more than one option`]);
}

/** An entry in which nothing must be answered could be sent empty, and nobody could say whether it was meant. */
function groupFaults({ min, max, questions }: QuestionOf<'group'>): readonly (readonly [string, string])[] {
  return [
    ...(min > max ? [['max', 'is smaller than min'] as const] : []),
    ...(questions.some(({ required, when }) => required && when === undefined)
      ? []
      : [['questions', 'one of them must be required and always asked'] as const]),
  ];
}
