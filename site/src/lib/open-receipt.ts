import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { parseReceipt } from '#shared/receipt.ts';
import type { FieldError } from '../components/field-error.ts';
import { tryApi } from './call-api.ts';
import { fieldMessage, problemTexts } from './field-errors.ts';
import { afterDoing } from './just-done.ts';
import type { Opened } from './matter-calls.ts';
import { headed } from './phrases.ts';
import { type SentNote, sendNote } from './resident-transition.ts';

/** Where a receipt leads, or what was in the way; `opened` is the matter it opened all the same, when only the words could not be sent. */
type ReceiptOpened = { readonly next: string } | { readonly next?: undefined; readonly problem: Problem; readonly opened?: Opened };

/** Opens the matter of a receipt in this browser, and sends it the words that came along when they are meant for that very matter. */
export async function openReceipt(locals: PageLocals, receipt: string, sent: SentNote | undefined): Promise<ReceiptOpened> {
  const opened = await tryApi(locals.api.api.v1.lookup.$post({ json: { receipt } }), LookupView);
  if (!opened.ok) return { problem: opened.problem };
  const answer = sent && (await sendNote(locals, sent, opened.value.access));
  if (sent !== undefined && answer?.ok) return { next: afterDoing(sent.transition, answer.value) };
  locals.matter.keep(opened.value.access);
  return answer === undefined || answer.ok ? { next: '/matter' } : { problem: answer.problem, opened: opened.value };
}

/** What is wrong with the receipt that was typed; none when it is something else that was in the way. */
export function receiptErrors(
  problem: Pick<Problem, 'code' | 'retryAfterSeconds'>,
  receipt: string,
  { county, page: { locale } }: Pick<PageLocals, 'county' | 'page'>,
): FieldError[] {
  const { title, help } = problemTexts(problem, county.booking, locale);
  if (problem.code === 'receipt-mistyped') return [{ field: 'receipt', message: mistyped(receipt, locale) }];
  return problem.code === 'receipt-not-opened' ? [{ field: 'receipt', message: headed(title, help, locale) }] : [];
}

/** Why a receipt cannot be one; the API only says that it cannot. */
function mistyped(receipt: string, locale: Locale): string {
  const parsed = parseReceipt(receipt);
  return fieldMessage({ field: 'receipt', reason: parsed.ok ? 'check-digit' : parsed.reason }, { receipt }, locale);
}
