import { parseName } from '#shared/contact-details.ts';
import type { BookBody } from '#shared/contract/appointments.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import { parseDocument } from '#shared/identity-numbers.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { err, ok, type Result } from '../result.ts';
import type { PartyServices } from './appointment.ts';
import { personNumber } from './guards.ts';
import type { Person } from './party.ts';
import { takeFields } from './take-fields.ts';

/** Under this age a guardian acts （个人信息保护法 art. 31）。*/
const guardianUntilAge = 14;

/** The people in normal form with their services, or all that is wrong with them: fields, a child by itself, one who is named twice, too few or too many. */
export function checkPeople(
  body: Pick<BookBody, 'people' | 'for'>,
  services: PartyServices,
  today: LocalDay,
): Result<Person[], readonly FieldProblem[]> {
  if (body.people.length !== services.length) return err([{ pointer: '/people', code: 'people.count' }]);
  const { problems, take } = takeFields();
  const seen = new Set<string>();
  let hasChild = false;
  const people = body.people.flatMap(({ name, documentType, documentNumber }, at) => {
    const document = parseDocument(documentType, documentNumber, today);
    const taken = {
      name: take('name', parseName(name), `/people/${at}/name`),
      documentNumber: take('documentNumber', document, `/people/${at}/documentNumber`),
    };
    hasChild ||= document.ok && document.person !== undefined && document.person.ageYears < guardianUntilAge;
    if (taken.name === undefined || taken.documentNumber === undefined) return [];
    const person = personNumber(taken.documentNumber);
    if (seen.has(person)) problems.push({ pointer: `/people/${at}/documentNumber`, code: 'documentNumber.twice' });
    seen.add(person);
    return [{ name: taken.name, documentType, documentNumber: taken.documentNumber, services: [...(services[at] ?? [])] }];
  });
  if (body.for === 'self' && hasChild) problems.push({ pointer: '/for', code: 'for.child' });
  return problems.length > 0 ? err(problems) : ok(people);
}
