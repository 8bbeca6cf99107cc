import { parseEmail, parseName, parsePhone } from '#shared/contact-details.ts';
import type { BookBody } from '#shared/contract/appointments.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { err, ok, type Result } from '../result.ts';
import type { PartyServices } from './appointment.ts';
import { checkPeople } from './check-people.ts';
import type { Party } from './party.ts';
import { takeFields } from './take-fields.ts';

/**
 * The party in normal form, or every field that is wrong at once （一次性告知）。`code` of a field problem is `<field>.<reason>`; words stand in i18n.
 * There must be one person for each entry of `services`. A child under 14 cannot be booked for by itself: the guardian books as a relative （未满14周岁由监护人代约）。
 */
export function checkParty(body: BookBody, services: PartyServices, today: LocalDay): Result<Party, readonly FieldProblem[]> {
  const { problems, take } = takeFields();
  const people = checkPeople(body, services, today);
  const bookedBy = body.for === 'relative' ? checkBooker(body, take) : undefined;
  const phone = body.phone.trim() === '' ? undefined : take('phone', parsePhone(body.phone));
  const email = body.email.trim() === '' ? undefined : take('email', parseEmail(body.email));
  if (!body.consentIdentity) problems.push({ pointer: '/consentIdentity', code: 'consentIdentity.required' });
  if (body.accessNeeds.length > 0 && !body.consentAccessNeeds)
    problems.push({ pointer: '/consentAccessNeeds', code: 'consentAccessNeeds.required' });
  if (!people.ok) return err([...people.error, ...problems]);
  if (problems.length > 0) return err(problems);
  const { accessNeeds, locale } = body;
  return ok({ people: people.value, bookedBy, phone, email, accessNeeds, locale });
}

function checkBooker(body: BookBody, take: ReturnType<typeof takeFields>['take']): Party['bookedBy'] {
  const name = take('bookedByName', parseName(body.bookedByName));
  const relation = take('relation', body.relation === '' ? { ok: false, reason: 'required' } : { ok: true, value: body.relation });
  return name === undefined || relation === undefined ? undefined : { name, relation };
}
