import type * as z from 'zod';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { Answers } from '#shared/contract/answers.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { Hazard } from '#shared/contract/report-bodies.ts';
import { CheckPageView, FiledView, FormsView, FormView, GateView, PageView, SummaryView } from '#shared/contract/reports.ts';
import { type ApiAnswer, callApi, mustCall, RefusedPage, tryApi } from './call-api.ts';
import type { Attempt, ReportDraft } from './report-draft.ts';

type Api = PageLocals['api'];
type FilledForm = { readonly form: string; readonly answers: Answers };

export function loadForms(api: Api) {
  return mustCall(api.api.v1['report-types'].$get(), FormsView);
}

/** The form with that code; undefined when there is none. */
export async function loadForm(api: Api, code: string): Promise<FormView | undefined> {
  const answer = await callApi(api.api.v1['report-types'][':code'].$get({ param: { code } }), FormView);
  if (answer.ok) return answer.value;
  if (answer.problem.code === 'form-unknown') return undefined;
  throw new RefusedPage(answer.problem);
}

export function passGate(api: Api, gate: { form: string; hazards: z.infer<typeof Hazard>[] }) {
  return callApi(api.api.v1.reports.gate.$post({ json: gate }), GateView);
}

/** Which questions a page shows after these answers. */
export function viewPage(api: Api, { form, answers, page }: FilledForm & { page: string }) {
  return mustCall(api.api.v1['report-types'][':code'].page.$post({ param: { code: form }, json: { page, answers } }), PageView);
}

export function checkPage(api: Api, { form, answers, page }: FilledForm & { page: string }) {
  return callApi(api.api.v1['report-types'][':code'].check.$post({ param: { code: form }, json: { page, answers } }), CheckPageView);
}

export function summarise(api: Api, { form, answers }: FilledForm) {
  return callApi(api.api.v1['report-types'][':code'].summary.$post({ param: { code: form }, json: { answers } }), SummaryView);
}

export type Filing = { readonly filed: FiledView; readonly isEarlier: boolean };

/**
 * Files the report of a draft. The attempt is kept in the draft before it is made: when its answer is lost and something was changed since, the
 * earlier one is sent again as it was, and its receipt is given instead of a refusal.
 */
export async function fileDraft(
  locals: PageLocals,
  draftId: string,
  { draft, attempt }: { draft: ReportDraft; attempt: Attempt },
): Promise<ApiAnswer<Filing>> {
  const { api, drafts } = locals;
  const earlier = draft.attempt;
  await drafts.write(draftId, { ...draft, attempt: earlier ?? attempt });
  const answer = await file(api, draft, attempt);
  if (answer.ok) return { ok: true, value: { filed: answer.value, isEarlier: false } };
  if (answer.problem.code === 'request-changed' && earlier !== undefined) {
    const again = await file(api, draft, earlier);
    if (again.ok) return { ok: true, value: { filed: again.value, isEarlier: true } };
  }
  if (isVerdict(answer.problem)) await drafts.write(draftId, { ...draft, attempt: earlier });
  return answer;
}

function file(api: Api, { form, gate }: ReportDraft, attempt: Attempt) {
  return tryApi(api.api.v1.reports.$post({ json: { form, gate, ...attempt } }), FiledView);
}

/** Nothing was stored for certain. After a failure of ours nobody can know. */
function isVerdict({ status, code }: Problem): boolean {
  return status < 500 && code !== 'request-changed';
}
