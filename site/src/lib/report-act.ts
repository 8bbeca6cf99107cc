import * as z from 'zod';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { CaseView } from '#shared/contract/cases.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import { caseTimelineText } from '#shared/i18n/case-timeline.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { problemsText } from '#shared/i18n/problems.ts';
import { plainLines } from '#shared/plain-lines.ts';
import type { FieldError } from '../components/field-error.ts';
import { callApi, RefusedPage } from './call-api.ts';
import type { SentForm } from './form.ts';

/** Words of a resident to the office, as their form sent them. `filedAt` tells whose they are when they must be kept over a new lookup. */
const SentWords = z.object({
  act: z.enum(['supply', 'reply']),
  version: z.int(),
  request: z.string(),
  words: z.string(),
  filedAt: z.string(),
});
export type SentWords = z.infer<typeof SentWords>;

/** Where words wait that could not be sent because the matter had closed itself; of this browser only, and gone after an hour. */
const waiting = 'unsent-words';

/** The words of the form, or undefined for the form that closes the matter. Refuses a form that is not ours: its hidden fields cannot be mistyped. */
export function sentWords(form: SentForm): SentWords | undefined {
  if (!form.has('act')) return undefined;
  const act = form.text('act');
  const sent = SentWords.safeParse({
    act,
    version: Number(form.text('version')),
    request: form.text('request'),
    words: plainLines(form.text(`words-${act}`)),
    filedAt: form.text('filedAt'),
  });
  if (!sent.success) throw new RefusedPage({ code: 'malformed' });
  return sent.data;
}

/** Sends the words: `undefined` when they arrived, else why not. When the matter has closed itself they are kept for the next lookup. */
export async function sendWords({ api, drafts, matter }: PageLocals, { filedAt, ...json }: SentWords): Promise<Problem | undefined> {
  const headers = { authorization: `Bearer ${matter.token ?? ''}` };
  const answer = await callApi(api.api.v1.matter.act.$post({ json }, { headers }), LookupView);
  if (!answer.ok) {
    if (answer.problem.code === 'signed-out') await drafts.write(waiting, { filedAt, ...json });
    return answer.problem;
  }
  matter.keep(answer.value.access);
  await drafts.remove(waiting);
  return undefined;
}

/** Words that wait for this matter. */
export async function waitingWords({ drafts }: PageLocals, { filedAt }: CaseView): Promise<SentWords | undefined> {
  const kept = SentWords.safeParse(await drafts.read(waiting));
  return kept.success && kept.data.filedAt === filedAt ? kept.data : undefined;
}

/** The mistake of the form in words; none for a refusal that is not about what was written. */
export function wordsErrors(sent: SentWords | undefined, problem: Problem | undefined, locale: Locale): FieldError[] {
  if (sent === undefined || problem === undefined || problem.status !== 422) return [];
  const words = caseTimelineText(locale).errors;
  return [{ field: `words-${sent.act}`, message: problem.code === 'words-missing' ? words['words-missing'] : words['too-long'] }];
}

/** Why words were not sent when the matter itself was in the way, and what to do about it. */
export function refusalOf(problem: Problem | undefined, locale: Locale): { title: string; help: string } | undefined {
  if (problem === undefined || problem.status === 422) return undefined;
  const { changed } = caseTimelineText(locale);
  return problem.code === 'changed-meanwhile' || problem.code === 'not-possible-now' ? changed : problemsText(locale)[problem.code];
}

/** A text that makes a form sent twice one act. */
export function newRequest({ drafts }: Pick<PageLocals, 'drafts'>): string {
  return `${drafts.newDraftId()}${drafts.newDraftId()}`;
}
