import type { Answers, LocationAnswer } from '#shared/contract/answers.ts';
import type { FormPage, Question } from '#shared/county/forms.ts';
import type { SentForm } from './form.ts';

type Answer = Answers[string];

/** The name of a question's field. Prefixed, so that no question of a pack can meet an id of the page around it. */
export function fieldOf(question: string): string {
  return `q-${question}`;
}

/** The answers of one page as its form sent them, with nothing mended. */
export function sentAnswers(form: SentForm, page: FormPage): Answers {
  return Object.fromEntries(page.questions.map((question) => [question.id, sentAnswer(form, question)]));
}

function sentAnswer(form: SentForm, { id, kind }: Question): Answer {
  const field = fieldOf(id);
  if (kind === 'several') return form.list(field).slice(0, 20);
  if (kind !== 'location') return form.text(field);
  return { township: form.text(field), village: form.text(`${field}-village`), words: form.text(`${field}-words`).slice(0, 300) };
}

/** What was typed for a question that has one text; empty when nothing was. */
export function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}

/** The values chosen in a list. */
export function chosenOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? answer : [];
}

export function locationOf(answer: Answer | undefined): LocationAnswer {
  return typeof answer === 'object' && !Array.isArray(answer) ? answer : { township: '', village: '', words: '' };
}

/**
 * The questions of the page that belong inside one option of another: those asked after exactly that answer. They show when it is chosen, without
 * scripts; the others stand on their own.
 */
export function insideOf(questions: readonly Question[], parent: Question, value: string): readonly Question[] {
  return questions.filter((question) => insideOption(questions, question) === `${parent.id}/${value}`);
}

/** Questions that stand on their own on the page. */
export function standingAlone(questions: readonly Question[]): readonly Question[] {
  return questions.filter((question) => insideOption(questions, question) === undefined);
}

function insideOption(questions: readonly Question[], { when }: Question): string | undefined {
  const parent = questions.find(({ id }) => id === when?.question);
  return parent?.kind === 'one' && when?.any.length === 1 ? `${parent.id}/${when.any[0]}` : undefined;
}

/** The options of this page after which alone a question on its own is asked; empty for one that is always asked. */
export function optionsBefore(questions: readonly Question[], { when }: Question) {
  const parent = questions.find(({ id }) => id === when?.question);
  return parent?.kind === 'one' || parent?.kind === 'several' ? parent.options.filter(({ value }) => when?.any.includes(value)) : [];
}
