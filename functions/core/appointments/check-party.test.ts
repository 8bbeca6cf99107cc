import { describe, expect, test } from 'vitest';
import { personCheckCharacter } from '#shared/check-digits.ts';
import { BookBody } from '#shared/contract/appointments.ts';
import { checkParty } from './check-party.ts';
import { checkUnfinished } from './check-unfinished.ts';

const today = '2026-03-02';
const self = { name: ' 张  三 ', documentType: 'resident-id', documentNumber: '11010519491231002x' };
const child = { name: '张小三', documentType: 'resident-id', documentNumber: numberBorn('20200101') };
const right = { hold: 'x', for: 'self', consentIdentity: true };
type Over = Partial<typeof self> & { readonly people?: readonly Partial<typeof self>[] } & Readonly<Record<string, unknown>>;

/** The form of a party of one, or of these people; one service each. */
function form({ name, documentType, documentNumber, people, ...over }: Over = {}) {
  const one = { ...self, ...JSON.parse(JSON.stringify({ name, documentType, documentNumber })) };
  return BookBody.parse({ ...right, people: people ?? [one], ...over });
}
const check = (over: Over = {}) =>
  checkParty(
    form(over),
    (over.people ?? [self]).map(() => ['ID2']),
    today,
  );
const codes = (over: Over) => {
  const checked = check(over);
  return checked.ok ? [] : checked.error.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a visitor', () => {
  test('is taken in normal form', () => {
    expect(check({ phone: '+86 138-0000-1111', email: 'A@Example.com' })).toMatchObject({
      ok: true,
      value: {
        people: [{ documentNumber: '11010519491231002X', services: ['ID2'] }],
        phone: '13800001111',
        accessNeeds: [],
        locale: 'zh-CN',
      },
    });
  });

  test('needs neither phone nor mail: blank ones are left out', () => {
    const checked = check({ phone: '  ', email: ' ' });
    expect(checked.ok && [checked.value.phone, checked.value.email]).toEqual([undefined, undefined]);
  });

  test('has every wrong field named at once', () => {
    expect(codes({ name: '', documentNumber: '1', phone: '1', email: 'x', consentIdentity: false, accessNeeds: ['sight'] })).toEqual([
      '/people/0/name name.empty',
      '/people/0/documentNumber documentNumber.length',
      expect.stringMatching(/^\/phone phone\./),
      expect.stringMatching(/^\/email email\./),
      '/consentIdentity consentIdentity.required',
      '/consentAccessNeeds consentAccessNeeds.required',
    ]);
  });

  test('gives consent to needs that tell of health only when there are any', () => {
    expect(codes({ accessNeeds: ['sight'], consentAccessNeeds: true })).toEqual([]);
    expect(codes({ accessNeeds: [], consentAccessNeeds: false })).toEqual([]);
  });

  test('under fourteen is booked for by somebody else, from the birthday on by itself', () => {
    const born = (day: string) => ({ documentType: 'resident-id', documentNumber: numberBorn(day) });
    expect(codes(born('20120303'))).toEqual(['/for for.child']);
    expect(codes(born('20120302'))).toEqual([]);
    expect(codes({ ...born('20120303'), for: 'relative', bookedByName: '李四', relation: 'parent' })).toEqual([]);
  });

  test('booked for by a relative needs the name and relation of that one, and is not asked for them otherwise', () => {
    expect(codes({ for: 'relative' })).toEqual(['/bookedByName bookedByName.empty', '/relation relation.required']);
    const self = check({ bookedByName: '李四', relation: 'parent' });
    expect(self.ok && self.value.bookedBy).toBe(undefined);
  });
});

describe('a party', () => {
  test('has one person for each of whom the time was held', () => {
    expect(codes({ people: [self, { ...self, documentNumber: numberBorn('19800229') }] })).toEqual([]);
    const tooFew = checkParty(form(), [['ID2'], ['ID2']], today);
    expect(tooFew).toEqual({ ok: false, error: [{ pointer: '/people', code: 'people.count' }] });
  });

  test('names nobody twice, whatever document the number was typed under', () => {
    const permit = { name: '陈五', documentType: 'hong-kong-macau-travel-permit', documentNumber: 'H12345678' };
    expect(codes({ people: [permit, { ...permit, documentNumber: 'H1234567801' }] })).toEqual([
      '/people/1/documentNumber documentNumber.twice',
    ]);
  });

  test('with a child is booked for by a guardian, once for all', () => {
    expect(codes({ people: [self, child, { ...child, documentNumber: numberBorn('20210101') }] })).toEqual(['/for for.child']);
  });
});

describe('a form that is not finished', () => {
  const { hold: _, ...finished } = form();

  test('is told which choices are missing, and of a number without its kind only that it is empty', () => {
    const unfinished = { ...finished, for: '' as const, people: [{ ...self, documentType: '' as const, documentNumber: '1' }] };
    expect(checkUnfinished(unfinished, today).map(({ code }) => code)).toEqual(['for.required', 'documentType.required']);
    expect(
      checkUnfinished({ ...unfinished, people: [{ ...self, documentType: '' as const, documentNumber: '' }] }, today).map(
        ({ code }) => code,
      ),
    ).toContain('documentNumber.empty');
  });

  test('is fine when it is', () => {
    expect(checkUnfinished(finished, today)).toEqual([]);
  });
});

/** An identity number of that birthday, nobody's because its area does not exist. */
function numberBorn(day: string): string {
  const body = `990001${day}002`;
  return body + personCheckCharacter(body);
}
