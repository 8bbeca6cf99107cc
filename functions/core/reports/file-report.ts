import type { FieldProblem } from '#shared/contract/problem.ts';
import type { Answers } from '#shared/contract/reports.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import { localDayOf } from '#shared/local-time.ts';
import type { Receipt } from '#shared/receipt.ts';
import type { Case } from '../cases/case.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { statusInstants } from '../cases/clocks.ts';
import type { Terms } from '../cases/terms.ts';
import { toBase64Url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import { receiptFor, receiptKey } from '../receipts/receipt-key.ts';
import { err, ok, type Result } from '../result.ts';
import type { Sealing, Secrets } from '../secrets.ts';
import { checkForm } from './check-answers.ts';
import { filedContent } from './filed-content.ts';
import { readGate } from './gate.ts';
import { officeOfTownship } from './places.ts';
import { reportCase } from './report-case.ts';
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

export type FileRefusal =
  | { readonly code: 'form-unknown' | 'gate-not-passed' | 'sounds-urgent' | 'request-changed' }
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
  if (!request.notUrgent && soundsUrgent(env.county, checked.answers)) return err({ code: 'sounds-urgent' });
  const receipt = await receiptFor(secrets, gate.nonce);
  const { filed, sealedContent } = await newCase(deps, {
    form,
    answers: checked.answers,
    locale: request.locale,
    nonce: gate.nonce,
    receiptKey: await receiptKey(secrets, receipt),
    now,
  });
  const event = firstEvent(filed);
  const answer = await deps.cases.file({ case: filed, sealedContent, event });
  if (answer.outcome === 'filed') return ok({ receipt, case: filed, event });
  const { stored } = answer;
  return stored.bodyDigest === filed.bodyDigest
    ? ok({ receipt, case: stored, event: firstEvent(stored) })
    : err({ code: 'request-changed' });
}

type Given = { form: FormDefinition; answers: Answers; locale: 'zh-CN' | 'en'; nonce: string; receiptKey: string; now: Date };

async function newCase(deps: ReportDeps, given: Given): Promise<{ filed: Case; sealedContent: string }> {
  const { env, secrets, sealing } = deps;
  const id = toBase64Url(await secrets.mac('case', given.nonce))
    .replace(/[-_]/g, '')
    .slice(0, 12);
  const content = JSON.stringify(filedContent(env.county, given.form, given));
  const contact = contactOf(given);
  const unit = unitFor(env, given.form, given.answers);
  const head: Case = {
    id,
    kind: reportCase.kind,
    form: given.form.code,
    formVersion: given.form.version,
    terms: termsOf(given.form),
    state: reportCase.machine.initial,
    version: 1,
    eventCount: 1,
    unit,
    firstUnit: unit,
    transfers: 0,
    returns: 0,
    anonymous: isAnonymous(given.form, given.answers),
    filedAt: given.now,
    updatedAt: given.now,
    pauses: [],
    deadlineStatus: 'green',
    receiptKey: given.receiptKey,
    bodyDigest: toBase64Url(await secrets.mac('body', JSON.stringify([content, contact ?? null]))).slice(0, 16),
    ...(contact === undefined
      ? {}
      : { sealedContact: await sealing.seal({ class: 'contact', associatedData: id }, JSON.stringify(contact)) }),
  };
  const instants = statusInstants({ env, machine: reportCase.machine }, { case: head, events: [] });
  return {
    filed: { ...head, ...instants },
    sealedContent: await sealing.seal({ class: reportCase.sealing.content, associatedData: id }, content),
  };
}

/** What is promised with this form today. */
function termsOf({ name, deadlines, limits, keepDays }: FormDefinition): Terms {
  return { name, deadlines, limits, keepDays };
}

function firstEvent(filed: Case): CaseEvent {
  return {
    caseId: filed.id,
    number: 1,
    at: filed.filedAt,
    type: 'filed',
    by: 'resident',
    details: { kind: 'unit', toUnit: filed.firstUnit },
  };
}

function isAnonymous({ anonymity }: FormDefinition, answers: Answers): boolean {
  return anonymity !== undefined && answers[anonymity.question] === anonymity.anonymousValue;
}

function contactOf({ form, answers, locale }: Given): { email?: string; phone?: string; locale: string } | undefined {
  const email = form.contact.email === undefined ? undefined : answers[form.contact.email];
  const phone = form.contact.phone === undefined ? undefined : answers[form.contact.phone];
  if (typeof email !== 'string' && typeof phone !== 'string') return undefined;
  return { ...(typeof email === 'string' ? { email } : {}), ...(typeof phone === 'string' ? { phone } : {}), locale };
}

/** The office that gets it first: the one of the place, or the form's own. */
function unitFor(env: Environment, { routing }: FormDefinition, answers: Answers): string {
  if (routing.by === 'unit') return routing.unit;
  const place = answers[routing.question];
  const office = typeof place === 'object' && !Array.isArray(place) ? officeOfTownship(env.county, place.township) : undefined;
  if (office === undefined) throw new Error(`the form routes by ${routing.question}, which was not answered: make it required`);
  return office.code;
}
