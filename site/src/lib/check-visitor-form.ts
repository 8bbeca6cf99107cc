import type { PageLocals } from '#functions/resident/page-locals.ts';
import { CheckView } from '#shared/contract/appointments.ts';
import type { FieldError } from '../components/field-error.ts';
import { bodyOf, type TypedVisitor } from './booking-draft.ts';
import { callApi, RefusedPage } from './call-api.ts';
import { fieldErrors } from './field-errors.ts';

/** Everything the API finds wrong with the visitor's form, in words; an empty list when it can be booked. Throws when it cannot be judged. */
export async function visitorErrors({ api, page }: PageLocals, visitor: TypedVisitor): Promise<FieldError[]> {
  const answer = await callApi(api.api.v1.appointments.check.$post({ json: bodyOf(visitor, page.locale) }), CheckView);
  if (answer.ok) return [];
  if (answer.problem.code !== 'invalid-fields') throw new RefusedPage(answer.problem);
  return fieldErrors(answer.problem.errors ?? [], visitor, page.locale);
}
