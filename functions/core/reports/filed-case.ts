import type { Answers } from '#shared/contract/answers.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import type { Case } from '../cases/case.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import { statusInstants } from '../cases/clocks.ts';
import { type Contact, withRecipients } from '../contact.ts';
import { toBase64Url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import { answerTo } from '../forms/answers.ts';
import { filedContent } from '../forms/filed-content.ts';
import { unitFor } from '../forms/route.ts';
import { termsFor } from '../forms/terms.ts';
import type { Sealing, Secrets } from '../secrets.ts';
import { reportCase } from './report-case.ts';

type Deps = { readonly env: Environment; readonly secrets: Secrets; readonly sealing: Sealing };

/** What a report is made of; the answers have been checked. */
type Filing = {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly locale: 'zh-CN' | 'en';
  readonly nonce: string;
  readonly receiptKey: string;
  readonly now: Date;
};

/** The case a filing opens, and its sealed content. The same gate makes the same case id. */
export async function filedCase(deps: Deps, filing: Filing): Promise<{ readonly filed: Case; readonly sealedContent: string }> {
  const { env, secrets, sealing } = deps;
  const mac = toBase64Url(await secrets.mac('case', filing.nonce));
  const id = mac.replace(/[-_]/g, '').slice(0, 12);
  const content = JSON.stringify(filedContent(env.county, filing.form, filing));
  const contact = contactOf(filing);
  const digest = toBase64Url(await secrets.mac('body', JSON.stringify([content, contact ?? null])));
  const sealedContact =
    contact && (await sealing.seal({ class: 'contact', associatedData: id }, JSON.stringify(await withRecipients(secrets, contact))));
  const filed = headOf(env, filing, { id, bodyDigest: digest.slice(0, 16), ...(sealedContact === undefined ? {} : { sealedContact }) });
  return { filed, sealedContent: await sealing.seal({ class: reportCase.sealing.content, associatedData: id }, content) };
}

/** The event that opens a case. */
export function filedEvent(filed: Case): CaseEvent {
  return {
    caseId: filed.id,
    number: 1,
    at: filed.filedAt,
    type: 'filed',
    by: 'resident',
    details: { kind: 'unit', toUnit: filed.firstUnit },
  };
}

function headOf(env: Environment, filing: Filing, own: Pick<Case, 'id' | 'bodyDigest' | 'sealedContact'>): Case {
  const { form, answers, receiptKey, now } = filing;
  const unit = unitFor(env.county, form, answers);
  const head: Case = {
    ...own,
    kind: reportCase.kind,
    form: form.code,
    formVersion: form.version,
    terms: termsFor(form, answers),
    state: reportCase.machine.initial,
    version: 1,
    eventCount: 1,
    unit,
    firstUnit: unit,
    transfers: 0,
    returns: 0,
    replies: 0,
    anonymous: isAnonymous(form, answers),
    filedAt: now,
    updatedAt: now,
    pauses: [],
    deadlineStatus: 'green',
    receiptKey,
  };
  return { ...head, ...statusInstants({ env, machine: reportCase.machine }, { case: head, events: [] }) };
}

function isAnonymous({ anonymity }: FormDefinition, answers: Answers): boolean {
  return anonymity !== undefined && answerTo(answers, anonymity.question) === anonymity.anonymousValue;
}

/** Where notifications may go, and in which language; undefined when nothing was given. */
function contactOf({ form, answers, locale }: Filing): Contact | undefined {
  const [email, phone] = [form.contact.email, form.contact.phone].map((id) => (id === undefined ? undefined : answerTo(answers, id)));
  if (typeof email !== 'string' && typeof phone !== 'string') return undefined;
  return { ...(typeof email === 'string' ? { email } : {}), ...(typeof phone === 'string' ? { phone } : {}), locale };
}
