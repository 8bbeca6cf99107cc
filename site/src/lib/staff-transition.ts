import { StaffTransition } from '#shared/contract/cases.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { problemsText } from '#shared/i18n/problems.ts';
import type { FieldError } from '../components/field-error.ts';
import { RefusedPage } from './call-api.ts';
import type { SentForm } from './form.ts';

/** A transition as its form sent it. Refuses a form that is not ours: only unit and note can be mistyped, and those the API judges. */
export function sentTransition(form: SentForm): StaffTransition {
  const transition = form.text('transition');
  const toUnit = form.text('toUnit');
  const sent = StaffTransition.safeParse({
    transition,
    version: Number(form.text('version')),
    request: form.text('request'),
    note: form.text(`note-${transition}`),
    ...(toUnit === '' ? {} : { toUnit }),
  });
  if (!sent.success) throw new RefusedPage({ code: 'malformed' });
  return sent.data;
}

type Words = Readonly<Record<string, string>>;

/** What is wrong with a transition that was refused, in the order of its form; what is about no field stands at the note. */
export function transitionErrors(
  { transition }: StaffTransition,
  { code, errors = [] }: Problem,
  { ofCodes, ofFields, locale }: { readonly ofCodes: Words; readonly ofFields: Words; readonly locale: Locale },
): FieldError[] {
  const note = `note-${transition}`;
  const mistakes = errors.flatMap((each) => {
    const message = ofFields[each.code];
    return message === undefined ? [] : [{ field: each.pointer === '/toUnit' ? 'toUnit' : note, message }];
  });
  return mistakes.length > 0 ? mistakes : [{ field: note, message: ofCodes[code] ?? problemsText(locale)[code].title }];
}
