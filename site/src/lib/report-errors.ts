import type { Answers } from '#shared/contract/answers.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { FormDefinition, Question } from '#shared/county/forms.ts';
import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import { reportsText } from '#shared/i18n/reports.ts';
import type { FieldError } from '../components/field-error.ts';
import { fieldOf, textOf } from './report-fields.ts';

/** The sentence for each mistake the API found, one per question, in the order of the form. */
export function answerErrors(
  form: FormDefinition,
  problems: readonly FieldProblem[],
  typed: { answers: Answers; locale: Locale },
): FieldError[] {
  return form.pages
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const problem = problems.find(({ pointer }) => questionIn(pointer) === question.id);
      return problem === undefined ? [] : [{ field: fieldOf(question.id), message: sentence(question, problem, typed) }];
    });
}

/** The page that has the first mistake. */
export function pageToMend(form: FormDefinition, problems: readonly FieldProblem[]): string {
  const wrong = problems.map(({ pointer }) => questionIn(pointer));
  return (form.pages.find(({ questions }) => questions.some(({ id }) => wrong.includes(id))) ?? form.pages[0])?.id ?? '';
}

function questionIn(pointer: string): string {
  return pointer.split('/')[2] ?? '';
}

function sentence(question: Question, { code }: FieldProblem, { answers, locale }: { answers: Answers; locale: Locale }): string {
  const words = reportsText(locale).errors;
  const reasons: Readonly<Record<string, string>> = words[question.kind];
  const reason = code.slice(code.lastIndexOf('.') + 1);
  const longest = 'longest' in question ? question.longest : '';
  const count = [...textOf(answers[question.id]).replaceAll('\r\n', '\n').trim()].length;
  return fill(reasons[reason] ?? words.other, { label: inLocale(question.label, locale), longest, count });
}
