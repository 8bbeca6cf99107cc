import * as z from 'zod';
import { StaffTransition } from '#shared/contract/cases.ts';
import { plainLines } from '#shared/plain-lines.ts';
import { RefusedPage } from './call-api.ts';
import type { SentForm } from './form.ts';

/** What was typed is judged by the API, so that it comes back with what is wrong about it; the rest of the form cannot be mistyped. */
const SentTransition = StaffTransition.extend({ note: z.string().overwrite(plainLines) });
export type SentTransition = z.infer<typeof SentTransition>;

/** A transition as its form sent it. Refuses a form that is not ours. */
export function sentTransition(form: SentForm): SentTransition {
  const transition = form.text('transition');
  const toUnit = form.text('toUnit');
  const sent = SentTransition.safeParse({
    transition,
    version: Number(form.text('version')),
    request: form.text('request'),
    note: form.text(`note-${transition}`),
    ...(toUnit === '' ? {} : { toUnit }),
  });
  if (!sent.success) throw new RefusedPage({ code: 'malformed' });
  return sent.data;
}
