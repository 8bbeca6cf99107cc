import * as z from 'zod';
import { StaffAct } from '#shared/contract/cases.ts';
import { plainLines } from '#shared/plain-lines.ts';
import { RefusedPage } from './call-api.ts';
import type { SentForm } from './form.ts';

/** What was typed is judged by the API, so that it comes back with what is wrong about it; the rest of the form cannot be mistyped. */
const SentAct = StaffAct.extend({ words: z.string().overwrite(plainLines) });
export type SentAct = z.infer<typeof SentAct>;

/** An act as its form sent it. Refuses a form that is not ours. */
export function sentAct(form: SentForm): SentAct {
  const act = form.text('act');
  const toUnit = form.text('toUnit');
  const sent = SentAct.safeParse({
    act,
    version: Number(form.text('version')),
    request: form.text('request'),
    words: form.text(`words-${act}`),
    ...(toUnit === '' ? {} : { toUnit }),
  });
  if (!sent.success) throw new RefusedPage({ code: 'malformed' });
  return sent.data;
}
