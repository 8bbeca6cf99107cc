import * as z from 'zod';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import { ResidentTransition } from '#shared/contract/cases.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import { caseTimelineText } from '#shared/i18n/case-timeline.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { plainLines } from '#shared/plain-lines.ts';
import type { FieldError } from '../components/field-error.ts';
import { type ApiAnswer, callApi, RefusedPage } from './call-api.ts';
import { problemTexts } from './field-errors.ts';
import type { SentForm } from './form.ts';
import type { Opened } from './matter-calls.ts';
import { matterHeaders, shownIn } from './shown-matter.ts';

/** A note of a resident to the office, as their form sent it. `handle` tells which matter it is meant for, also when that must be looked up again first. */
const SentNote = z.object({
  transition: ResidentTransition.shape.transition,
  version: z.int(),
  request: z.string(),
  note: z.string(),
  handle: z.string(),
});
export type SentNote = z.infer<typeof SentNote>;

/** The words of the form, or undefined for a form without any, such as the one that closes the matter. Throws for a form that is not ours. */
export function sentNote(form: SentForm): SentNote | undefined {
  if (!form.has('transition')) return undefined;
  const transition = form.text('transition');
  const sent = SentNote.safeParse({
    transition,
    version: Number(form.text('version')),
    request: form.text('request'),
    note: plainLines(form.text(`note-${transition}`)),
    handle: shownIn(form).handle,
  });
  if (!sent.success) throw new RefusedPage({ code: 'malformed' });
  return sent.data;
}

/**
 * Sends the words to the matter that `access` opens: the matter with them in it, else why not. Nothing is sent when it is another matter than theirs, or
 * none; they are stored nowhere, so the page that answers has to show them.
 */
export async function sendNote(
  { api, matter }: PageLocals,
  { handle, ...json }: SentNote,
  access = matter.token ?? '',
): Promise<ApiAnswer<Opened>> {
  const headers = matterHeaders(access, { handle });
  const answer = await callApi(api.api.v1.matter.transitions.$post({ json }, { headers }), LookupView);
  if (answer.ok) matter.keep(answer.value.access);
  return answer;
}

/** Whether the matter that words were meant for is not the one that is open. */
export function isElsewhere({ code }: Pick<Problem, 'code'>): boolean {
  return code === 'signed-out' || code === 'other-matter';
}

/** The mistake of the form in words; none for a refusal that is not about what was written. */
export function noteErrors(sent: SentNote | undefined, problem: Problem | undefined, locale: Locale): FieldError[] {
  if (sent === undefined || problem === undefined || problem.status !== 422) return [];
  const texts = caseTimelineText(locale).errors;
  return [{ field: `note-${sent.transition}`, message: problem.code === 'note-missing' ? texts['note-missing'] : texts['too-long'] }];
}

/** Why words were not sent when the matter itself was in the way, and what to do about it. */
export function whyNotSent(
  problem: Problem | undefined,
  booking: PageLocals['county']['booking'],
  locale: Locale,
): { title: string; help: string } | undefined {
  if (problem === undefined || problem.status === 422) return undefined;
  const { changed } = caseTimelineText(locale);
  return problem.code === 'changed-meanwhile' || problem.code === 'not-possible-now' ? changed : problemTexts(problem, booking, locale);
}

/** A text that makes a form sent twice one transition. */
export function newRequest({ drafts }: Pick<PageLocals, 'drafts'>): string {
  return `${drafts.newDraftId()}${drafts.newDraftId()}`;
}
