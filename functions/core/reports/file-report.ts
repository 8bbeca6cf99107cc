import type { Answers } from '#shared/contract/answers.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import { localDayOf } from '#shared/local-time.ts';
import type { Receipt } from '#shared/receipt.ts';
import type { Case } from '../cases/case.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import type { CaseStore } from '../cases/case-store.ts';
import type { Environment } from '../environment.ts';
import { checkForm } from '../forms/check-answers.ts';
import { receiptFor, receiptKey } from '../receipts/receipt-key.ts';
import { err, ok, type Result } from '../result.ts';
import type { Sealing, Secrets } from '../secrets.ts';
import { filedCase, filedEvent } from './filed-case.ts';
import { readGate } from './gate.ts';
import { soundsUrgent } from './urgent-words.ts';

export type ReportDeps = { readonly env: Environment; readonly cases: CaseStore; readonly secrets: Secrets; readonly sealing: Sealing };

export type FileRequest = {
  readonly form: string;
  readonly gate: string;
  readonly answers: Answers;
  readonly locale: 'zh-CN' | 'en';
  /** The resident was asked again because of their words, and said it is not urgent. */
  readonly notUrgent: boolean;
};

/** Why a report is not filed, besides mistakes in what was typed. */
export const fileRefusals = ['form-unknown', 'gate-not-passed', 'sounds-urgent', 'request-changed'] as const;
export type FileRefusal =
  | { readonly code: (typeof fileRefusals)[number] }
  | { readonly code: 'invalid-fields'; readonly fields: readonly FieldProblem[] };

export type FiledReport = { readonly receipt: Receipt; readonly case: Case; readonly event: CaseEvent };

/**
 * Files a report behind the emergency gate. What was not asked is dropped; every mistake comes back at once. One passed gate makes one report: asked
 * again with the same answers it gives the same receipt, with others it is refused as `request-changed`.
 */
export async function fileReport(deps: ReportDeps, request: FileRequest): Promise<Result<FiledReport, FileRefusal>> {
  const { env, secrets } = deps;
  const form = env.county.forms.find(({ code }) => code === request.form);
  if (form === undefined) return err({ code: 'form-unknown' });
  const gate = await readGate(deps, form.code, request.gate);
  if (gate === undefined) return err({ code: 'gate-not-passed' });
  const now = env.now();
  const checked = checkForm({ county: env.county, today: localDayOf(now, env.county.settings.timeZone) }, form, request.answers);
  if (checked.problems.length > 0) return err({ code: 'invalid-fields', fields: checked.problems });
  if (!request.notUrgent && soundsUrgent(env.county, form, checked.answers)) return err({ code: 'sounds-urgent' });
  const receipt = await receiptFor(secrets, gate.nonce);
  const { filed, sealedContent } = await filedCase(deps, {
    form,
    answers: checked.answers,
    locale: request.locale,
    nonce: gate.nonce,
    receiptKey: await receiptKey(secrets, receipt),
    now,
  });
  const event = filedEvent(filed);
  const answer = await deps.cases.file({ case: filed, sealedContent, event });
  if (answer.outcome === 'filed') return ok({ receipt, case: filed, event });
  const { stored } = answer;
  return stored.bodyDigest === filed.bodyDigest
    ? ok({ receipt, case: stored, event: filedEvent(stored) })
    : err({ code: 'request-changed' });
}
