import type { Answers } from '#shared/contract/answers.ts';
import type { FormPage } from '#shared/county/forms.ts';
import type { SentForm } from './form.ts';
import { entriesOf, fieldOf } from './report-fields.ts';

export type EntryChange = { readonly answers: Answers; readonly field: string };

/**
 * What a button of a group does, `add=<group>` or `remove=<group>/<entry>`: the answers after it and the field to come back to. Undefined when the page
 * was sent on instead. One more than there may be, or one fewer, changes nothing.
 */
export function changeEntries(form: SentForm, page: FormPage, answers: Answers): EntryChange | undefined {
  const [id = '', index = ''] = (form.text('add') || form.text('remove')).split('/');
  const group = page.questions.find((question) => question.id === id);
  if (group?.kind !== 'group') return undefined;
  const entries = entriesOf(answers[id]);
  if (form.has('add')) {
    const added = entries.length < group.max ? [...entries, {}] : entries;
    return { answers: { ...answers, [id]: added }, field: `${fieldOf(id)}_${added.length - 1}` };
  }
  const left = entries.length > Math.max(group.min, 1) ? entries.filter((_, place) => String(place) !== index) : entries;
  return { answers: { ...answers, [id]: left }, field: fieldOf(id) };
}
