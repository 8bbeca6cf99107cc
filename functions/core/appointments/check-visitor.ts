import { parseEmail, parseName, parsePhone } from '#shared/contact-details.ts';
import type { BookBody, CheckBody } from '#shared/contract/appointments.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import { parseDocument } from '#shared/identity-numbers.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { err, ok, type Result } from '../result.ts';
import type { Visitor } from './visitor.ts';

/** Under this age a guardian acts (个人信息保护法 art. 31). */
const guardianUntilAge = 14;

/**
 * The visitor in normal form, or every field that is wrong at once (一次性告知). `code` of a field problem is `<field>.<reason>`; words stand in i18n.
 * A child under 14 cannot be booked for by itself: the guardian books as a relative (未满14周岁由监护人代约).
 */
export function checkVisitor(body: BookBody, today: LocalDay): Result<Visitor, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const take = <T>(pointer: string, parsed: { ok: true; value: T } | { ok: false; reason: string }): T | undefined => {
    if (parsed.ok) return parsed.value;
    problems.push({ pointer: `/${pointer}`, code: `${pointer}.${parsed.reason}` });
    return undefined;
  };
  const name = take('name', parseName(body.name));
  const document = parseDocument(body.documentType, body.documentNumber, today);
  const documentNumber = take('documentNumber', document);
  const bookedBy = body.for === 'relative' ? checkBooker(body, take) : undefined;
  if (body.for === 'self' && document.ok && document.person !== undefined && document.person.ageYears < guardianUntilAge) {
    problems.push({ pointer: '/for', code: 'for.child' });
  }
  const phone = body.phone.trim() === '' ? undefined : take('phone', parsePhone(body.phone));
  const email = body.email.trim() === '' ? undefined : take('email', parseEmail(body.email));
  if (!body.consentIdentity) problems.push({ pointer: '/consentIdentity', code: 'consentIdentity.required' });
  if (body.accessNeeds.length > 0 && !body.consentAccessNeeds)
    problems.push({ pointer: '/consentAccessNeeds', code: 'consentAccessNeeds.required' });
  if (problems.length > 0 || name === undefined || documentNumber === undefined) return err(problems);
  const { accessNeeds, documentType, locale } = body;
  return ok({ name, documentType, documentNumber, bookedBy, phone, email, accessNeeds, locale });
}

/**
 * Everything wrong with a form that may still lack its choices. What depends on a missing choice is not judged: of a number without its type of
 * document only that it is empty. An empty list means the form can be sent.
 */
export function checkUnfinished(body: CheckBody, today: LocalDay): readonly FieldProblem[] {
  const missing = (['for', 'documentType'] as const).filter((field) => body[field] === '');
  const complete = {
    ...body,
    hold: '',
    for: body.for === '' ? ('self' as const) : body.for,
    documentType: body.documentType === '' ? ('resident-id' as const) : body.documentType,
  };
  const checked = checkVisitor(complete, today);
  const problems = checked.ok ? [] : checked.error;
  const judged = problems.filter(({ pointer, code }) => {
    if (pointer === '/for') return body.for !== '';
    return pointer !== '/documentNumber' || body.documentType !== '' || code === 'documentNumber.empty';
  });
  return [...missing.map((field) => ({ pointer: `/${field}`, code: `${field}.required` })), ...judged];
}

type Take = <T>(pointer: string, parsed: { ok: true; value: T } | { ok: false; reason: string }) => T | undefined;

function checkBooker(body: BookBody, take: Take): Visitor['bookedBy'] {
  const name = take('bookedByName', parseName(body.bookedByName));
  const relation = take('relation', body.relation === '' ? { ok: false, reason: 'required' } : { ok: true, value: body.relation });
  return name === undefined || relation === undefined ? undefined : { name, relation };
}
