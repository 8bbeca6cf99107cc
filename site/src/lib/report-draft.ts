import * as z from 'zod';
import { Answers } from '#shared/contract/answers.ts';
import { FiledView } from '#shared/contract/reports.ts';

/** A filing as it was sent, so that it can be sent again word for word when its answer was lost. */
const Attempt = z.object({ answers: Answers, locale: z.enum(['zh-CN', 'en']), notUrgent: z.boolean() });
export type Attempt = z.infer<typeof Attempt>;

/** What is kept between the pages of a report: everything as it was typed, right or wrong. Once filed, only the receipt stays. */
export const ReportDraft = z.object({
  form: z.string(),
  gate: z.string(),
  answers: Answers.default({}),
  /** The pages this person has to fill in, in order, as the API last said. */
  steps: z.array(z.string()).default([]),
  /** Pages that were sent and found right; only those are shown with mistakes when they turn out wrong. */
  done: z.array(z.string()).default([]),
  /** The answers were seen on the check page: a change leads straight back there. */
  seenAll: z.boolean().default(false),
  attempt: Attempt.optional(),
  filed: FiledView.optional(),
  /** The receipt is that of an earlier filing with other answers. */
  isEarlier: z.boolean().default(false),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

type Reader = { readonly read: (draftId: string) => Promise<unknown> };

/** The draft named in the address, of this form; undefined when it ran out, was made in another browser, or belongs to another form. */
export async function readReportDraft(drafts: Reader, draftId: string, form: string): Promise<ReportDraft | undefined> {
  const read = /^[\w-]{1,40}$/.test(draftId) ? await drafts.read(draftId) : undefined;
  const parsed = ReportDraft.safeParse(read);
  return parsed.success && parsed.data.form === form ? parsed.data : undefined;
}
