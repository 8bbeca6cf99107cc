import type { CheckBody } from '#shared/contract/appointments.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { checkParty } from './check-party.ts';

/**
 * Everything wrong with a form that may still lack its choices. What depends on a missing choice is not judged: of a number without its type of
 * document only that it is empty. An empty list means the form can be sent.
 */
export function checkUnfinished(body: CheckBody, today: LocalDay): readonly FieldProblem[] {
  const missing: FieldProblem[] = body.for === '' ? [{ pointer: '/for', code: 'for.required' }] : [];
  body.people.forEach(({ documentType }, at) => {
    if (documentType === '') missing.push({ pointer: `/people/${at}/documentType`, code: 'documentType.required' });
  });
  const people = body.people.map((person) => ({ ...person, documentType: person.documentType || ('resident-id' as const) }));
  const complete = { ...body, hold: '', for: body.for || ('self' as const), people };
  const checked = checkParty(
    complete,
    people.map(() => []),
    today,
  );
  const problems = checked.ok ? [] : checked.error;
  const unjudged = body.people.flatMap(({ documentType }, at) => (documentType === '' ? [`/people/${at}/documentNumber`] : []));
  const judged = problems.filter(({ pointer, code }) => {
    if (pointer === '/for') return body.for !== '' && unjudged.length === 0;
    return !unjudged.includes(pointer) || code === 'documentNumber.empty';
  });
  return [...missing, ...judged];
}
