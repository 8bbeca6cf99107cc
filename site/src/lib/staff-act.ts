import { StaffAct } from '#shared/contract/cases.ts';
import type { SentForm } from './form.ts';

export type SentAct = StaffAct;

/** An act as its form sent it. Throws for a form that is not ours: its hidden fields cannot be mistyped. */
export function sentAct(form: SentForm): SentAct {
  const act = form.text('act');
  const toUnit = form.text('toUnit');
  return StaffAct.parse({
    act,
    version: Number(form.text('version')),
    request: form.text('request'),
    words: form.text(`words-${act}`),
    ...(toUnit === '' ? {} : { toUnit }),
  });
}
