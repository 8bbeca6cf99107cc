import type { Answers } from '#shared/contract/answers.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import type { Question } from '#shared/county/questions.ts';
import { answerErrorsText } from '#shared/i18n/answer-errors.ts';
import { answersText } from '#shared/i18n/answers.ts';
import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import { documentTypes } from '#shared/identity-numbers.ts';
import type { FieldError } from '../components/field-error.ts';
import { fieldMessage } from './field-errors.ts';
import { type Answer, entriesOf, fieldOf, textOf } from './report-fields.ts';
import { documentOf } from './report-parts.ts';

type Typed = { readonly answers: Answers; readonly locale: Locale };

/** The sentence for each mistake the API found, one per question, in the order of the form; in a group it says which entry is meant. */
export function answerErrors(form: FormDefinition, problems: readonly FieldProblem[], typed: Typed): FieldError[] {
  const mistakes = problems.map((problem) => ({ place: placeOf(problem), problem }));
  return form.pages
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const own = mistakes.filter(({ place }) => place.split('/')[0] === question.id);
      const unique = own.filter(({ place }, index) => own.findIndex((other) => other.place === place) === index);
      return unique.map(({ place, problem }) => ({ field: fieldOf(place), message: message(question, { place, problem }, typed) }));
    });
}

/** The page that has the first mistake. */
export function pageToMend(form: FormDefinition, problems: readonly FieldProblem[]): string {
  const wrong = problems.map((problem) => placeOf(problem).split('/')[0]);
  return (form.pages.find(({ questions }) => questions.some(({ id }) => wrong.includes(id))) ?? form.pages[0])?.id ?? '';
}

/** Where among the answers a problem is: `story`, or `parties/0/name`. */
function placeOf({ pointer }: FieldProblem): string {
  return pointer.replace(/^\/answers\//, '');
}

type Mistake = { readonly place: string; readonly problem: FieldProblem };

function message(question: Question, { place, problem }: Mistake, { answers, locale }: Typed): string {
  const [id = '', index, inner] = place.split('/');
  const nested = question.kind === 'group' ? question.questions.find((candidate) => candidate.id === inner) : undefined;
  if (question.kind !== 'group' || nested === undefined) return sentence(question, problem, { answer: answers[id], locale });
  const entry = entriesOf(answers[id])[Number(index)] ?? {};
  const text = sentence(nested, problem, { answer: entry[nested.id], locale });
  const number = Number(index) + 1;
  return fill(answersText(locale).group.error, { entry: inLocale(question.entry, locale), number, message: text });
}

type TypedAnswer = { readonly answer: Answer | undefined; readonly locale: Locale };

function sentence(question: Question, { code }: FieldProblem, { answer, locale }: TypedAnswer): string {
  const reason = code.slice(code.lastIndexOf('.') + 1);
  const texts = answerErrorsText(locale);
  const reasons: Readonly<Record<string, string>> = texts[question.kind];
  const own = reasons[reason];
  if (question.kind === 'document' && own === undefined) return documentMessage(reason, { answer, locale });
  return fill(own ?? texts.other, { ...numbersOf(question, answer), label: inLocale(question.label, locale) });
}

function numbersOf(question: Question, answer: Answer | undefined): Readonly<Record<string, string | number>> {
  const count = [...textOf(answer).replaceAll('\r\n', '\n').trim()].length;
  if (question.kind === 'text' || question.kind === 'long-text') return { count, longest: question.longest };
  return question.kind === 'number' || question.kind === 'group'
    ? { min: question.min, max: question.max, decimals: 'decimals' in question ? question.decimals : 0 }
    : {};
}

/** A number that cannot be: what is wrong with it, in the words booking has for the same mistake. */
function documentMessage(reason: string, { answer, locale }: TypedAnswer): string {
  const { type, number } = documentOf(answer);
  const known = documentTypes.find((candidate) => candidate === type);
  return fieldMessage(
    { field: 'documentNumber', reason },
    { documentNumber: number, ...(known === undefined ? {} : { documentType: known }) },
    locale,
  );
}
