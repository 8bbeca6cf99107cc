import type { FieldProblem, Problem } from '#shared/contract/problem.ts';
import { documentsText } from '#shared/i18n/documents.ts';
import { fieldErrorsText } from '#shared/i18n/field-errors.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { problemsText } from '#shared/i18n/problems.ts';
import { compact } from '#shared/normalise.ts';
import type { FieldError } from '../components/field-error.ts';

type Typed = { readonly documentType?: string; readonly documentNumber?: string; readonly receipt?: string };

/** The sentence for every field problem, one per field, in the order of the form. */
export function fieldErrors(problems: readonly FieldProblem[], typed: Typed, locale: Locale): FieldError[] {
  const errors = problems.map(({ pointer, code }) => {
    const field = pointer.replace(/^\/people\/\d+/, '').split('/')[1] ?? '';
    return { field, message: fieldMessage({ field, reason: code.slice(code.lastIndexOf('.') + 1) }, typed, locale) };
  });
  const unique = errors.filter((error, index) => errors.findIndex(({ field }) => field === error.field) === index);
  return unique.toSorted((one, other) => formOrder.indexOf(one.field) - formOrder.indexOf(other.field));
}

const formOrder = [
  'for',
  'bookedByName',
  'relation',
  'name',
  'documentType',
  'documentNumber',
  'consentIdentity',
  'phone',
  'email',
  'accessNeeds',
  'consentAccessNeeds',
];

/** The sentence that says how to mend one field. */
export function fieldMessage(invalid: { field: string; reason: string }, typed: Typed, locale: Locale): string {
  const texts = fieldErrorsText(locale);
  const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = texts.fields;
  const documents: Readonly<Record<string, { name: string; shape: string; begins: string }>> = documentsText(locale);
  const document = documents[typed.documentType ?? ''] ?? documentsText(locale)['resident-id'];
  const number = invalid.field === 'receipt' ? typed.receipt : typed.documentNumber;
  const count = compact(number ?? '').replace(/[()]/g, '').length;
  return fill(areas[invalid.field]?.[invalid.reason] ?? texts.other, {
    document: document.name,
    shape: document.shape,
    begins: document.begins,
    count,
  });
}

/** Title and help for a problem, with the county's numbers filled in. */
export function problemTexts(
  problem: Pick<Problem, 'code' | 'retryAfterSeconds'>,
  booking: { noticeMinutes: number; horizonDays: number },
  locale: Locale,
): { title: string; help: string } {
  const texts = problemsText(locale)[problem.code];
  const wait = Math.max(1, Math.ceil((problem.retryAfterSeconds ?? 60) / 60));
  const minutes = problem.code === 'too-many-requests' ? wait : booking.noticeMinutes;
  return { title: texts.title, help: fill(texts.help, { minutes, days: booking.horizonDays }) };
}

/** The message of one field, for the field itself. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
