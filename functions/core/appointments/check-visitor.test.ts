import { describe, expect, test } from 'vitest';
import { BookBody } from '#shared/contract/appointments.ts';
import { checkUnfinished, checkVisitor } from './check-visitor.ts';

const today = '2026-03-02';
const right = {
  hold: 'x',
  for: 'self',
  name: ' 张  三 ',
  documentType: 'resident-id',
  documentNumber: '11010519491231002x',
  consentIdentity: true,
};
const check = (over: object = {}) => checkVisitor(BookBody.parse({ ...right, ...over }), today);
const codes = (over: object) => {
  const checked = check(over);
  return checked.ok ? [] : checked.error.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a visitor', () => {
  test('is taken in normal form', () => {
    expect(check({ phone: '+86 138-0000-1111', email: 'A@Example.com' })).toMatchObject({
      ok: true,
      value: { documentNumber: '11010519491231002X', phone: '13800001111', accessNeeds: [], locale: 'zh-CN' },
    });
  });

  test('needs neither phone nor mail: blank ones are left out', () => {
    const checked = check({ phone: '  ', email: ' ' });
    expect(checked.ok && [checked.value.phone, checked.value.email]).toEqual([undefined, undefined]);
  });

  test('has every wrong field named at once', () => {
    expect(codes({ name: '', documentNumber: '1', phone: '1', email: 'x', consentIdentity: false, accessNeeds: ['sight'] })).toEqual([
      '/name name.empty',
      '/documentNumber documentNumber.length',
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

describe('a form that is not finished', () => {
  const { hold: _, ...form } = BookBody.parse(right);

  test('is told which choices are missing, and of a number without its kind only that it is empty', () => {
    const unfinished = { ...form, for: '' as const, documentType: '' as const, documentNumber: '1' };
    expect(checkUnfinished(unfinished, today).map(({ code }) => code)).toEqual(['for.required', 'documentType.required']);
    expect(checkUnfinished({ ...unfinished, documentNumber: '' }, today).map(({ code }) => code)).toContain('documentNumber.empty');
  });

  test('is fine when it is', () => {
    expect(checkUnfinished(form, today)).toEqual([]);
  });
});

/** An identity number of that birthday, its last sign worked out by trying. */
function numberBorn(day: string): string {
  const candidates = [...'0123456789X'].map((sign) => `110105${day}002${sign}`);
  const found = candidates.find((documentNumber) => !codes({ documentNumber }).some((code) => code.startsWith('/documentNumber')));
  if (found === undefined) throw new Error('one sign of eleven must be right');
  return found;
}
