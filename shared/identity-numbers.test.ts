import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personCheckCharacter, unitCheckCharacter } from './check-digits.ts';
import { type DocumentType, documentTypes, parseDocument } from './identity-numbers.ts';
import { addDays } from './local-time.ts';
import { ageOn } from './person-number.ts';

const today = '2026-11-21';
const widen = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const reasonFor = (type: DocumentType, typed: string) => {
  const parsed = parseDocument(type, typed, today);
  return parsed.ok ? 'accepted' : parsed.reason;
};

describe('numbers built by GB 11643', () => {
  test.each([
    ['the printed sample', 'resident-id', '11010519491231002X', '1949-12-31', 76],
    ['a woman of 76', 'resident-id', '990121195003120024', '1950-03-12', 76],
    ['a man of 41', 'resident-id', '990121198506070018', '1985-06-07', 41],
    ['a boy of 12', 'resident-id', '99012120141120003X', '2014-11-20', 12],
    ['a girl of 2', 'resident-id', '990121202401150045', '2024-01-15', 2],
    ['a resident from Hong Kong', 'hong-kong-macau-taiwan-residence', '810000190001010018', '1900-01-01', 126],
    ['a resident from Macau', 'hong-kong-macau-taiwan-residence', '820000190001010028', '1900-01-01', 126],
    ['a resident from Taiwan', 'hong-kong-macau-taiwan-residence', '830000190001010038', '1900-01-01', 126],
    ['a foreigner with the card of 2023', 'foreign-permanent-residence', '911840190001010017', '1900-01-01', 126],
  ] as const)('accept %s', (_, type, number, birthDay, ageYears) => {
    expect(parseDocument(type, number, today)).toEqual({ ok: true, value: number, person: { birthDay, ageYears } });
  });
  test.each([
    ['a wrong check digit', '990121198506070019', 'check-digit'],
    ['30 February', '11010519900230001X', 'birth-date'],
    ['a birth before 1900', '110105189912310010', 'birth-date'],
    ['a birth to come', '11010520300101001X', 'future-birth'],
    ['15 digits', '110105491231002', 'fifteen-digits'],
    ['17 digits', '11010519491231002', 'length'],
    ['19 signs', '1101051949123100200', 'length'],
    ['a letter inside', '1101051949123100AX', 'characters'],
    ['an X inside', '1101051949123X002X', 'characters'],
    ['nothing', '\u3000 - ', 'empty'],
  ])('refuse %s', (_, number, reason) => {
    expect(reasonFor('resident-id', number)).toBe(reason);
  });
  test.each([
    ['lower-case x', '11010519491231002x'],
    ['full width', widen('11010519491231002x')],
    ['spaces and dashes', ' 110105 1949-1231\u3000002\u2014X '],
    ['a zero-width character', '110105\u200b19491231002X'],
  ])('forgive %s', (_, typed) => {
    expect(parseDocument('resident-id', typed, today)).toMatchObject({ ok: true, value: '11010519491231002X' });
  });
  test('of a resident are not taken for a residence permit, nor the other way round for a foreigner', () => {
    expect(reasonFor('hong-kong-macau-taiwan-residence', '11010519491231002X')).toBe('beginning');
    expect(reasonFor('foreign-permanent-residence', '810000190001010018')).toBe('beginning');
  });
  test('may be of someone born today, but not tomorrow', () => {
    const bornOn = (digits: string) => `990121${digits}001${personCheckCharacter(`990121${digits}001`)}`;
    expect(['20261121', '20261122'].map((digits) => reasonFor('resident-id', bornOn(digits)))).toEqual(['accepted', 'future-birth']);
  });
  test('do not tell the sex', () => {
    const parsed = parseDocument('resident-id', '11010519491231002X', today);
    expect(JSON.stringify(parsed)).not.toMatch(/sex|male|gender/i);
  });
});

describe('any valid number', () => {
  const birthDays = fc.integer({ min: 0, max: 46_000 }).map((n) => addDays('1900-01-01', n));
  const areas = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));
  const numbers = fc
    .record({ area: areas, birthDay: birthDays, sequence: fc.integer({ min: 0, max: 999 }) })
    .map(({ area, birthDay, sequence }) => {
      const body = `${area}${birthDay.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
      return { number: `${body}${personCheckCharacter(body)}`, birthDay };
    });
  test('is accepted, whatever its area code', () => {
    fc.assert(
      fc.property(numbers, ({ number, birthDay }) => {
        expect(parseDocument('resident-id', number, today)).toMatchObject({ ok: true, value: number, person: { birthDay } });
      }),
    );
  });
  test('is refused with any one digit wrong', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ number }, place, other) => {
        const wrong = String((Number(number[place]) + other) % 10);
        expect(parseDocument('resident-id', number.slice(0, place) + wrong + number.slice(place + 1), today).ok).toBe(false);
      }),
    );
  });
  test('is refused with two neighbours swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), ({ number }, place) => {
        fc.pre(number[place] !== number[place + 1]);
        const swapped = `${number.slice(0, place)}${number[place + 1]}${number[place]}${number.slice(place + 2)}`;
        expect(parseDocument('resident-id', swapped, today).ok).toBe(false);
      }),
    );
  });
});

describe('age', () => {
  test.each([
    ['2012-11-21', 14],
    ['2012-11-22', 13],
    ['2026-11-21', 0],
  ])('of someone born %s is %i today', (birthDay, age) => {
    expect(ageOn(birthDay, today)).toBe(age);
  });
  test('of someone born on 29 February grows on 1 March in common years', () => {
    expect([ageOn('2012-02-29', '2026-02-28'), ageOn('2012-02-29', '2026-03-01'), ageOn('2012-02-29', '2028-02-29')]).toEqual([13, 14, 16]);
  });
});

describe('documents with a shape', () => {
  const accepted: readonly [DocumentType, string, string][] = [
    ['foreign-permanent-residence', 'usa110100000001', 'USA110100000001'],
    ['hong-kong-macau-travel-permit', 'h01234567', 'H01234567'],
    ['hong-kong-macau-travel-permit', 'M0123456701', 'M0123456701'],
    ['taiwan-travel-permit', '01234567', '01234567'],
    ['taiwan-travel-permit', '0123456789(b)', '0123456789B'],
    ['permit-to-hong-kong-macau', 'C12345678', 'C12345678'],
    ['permit-to-hong-kong-macau', 'W12345678', 'W12345678'],
    ['permit-to-hong-kong-macau', 'CA1234567', 'CA1234567'],
    ['permit-to-taiwan', 'L12345678', 'L12345678'],
    ['permit-to-taiwan', 'T12345678', 'T12345678'],
    ['chinese-passport', 'e12345678', 'E12345678'],
    ['chinese-passport', 'G 1234 5678', 'G12345678'],
    ['chinese-passport', 'EA1234567', 'EA1234567'],
    ['chinese-passport', 'SE1234567', 'SE1234567'],
    ['chinese-passport', 'P1234567', 'P1234567'],
    ['foreign-passport', 'ab-1234567', 'AB1234567'],
    ['foreign-passport', widen('X1234567'), 'X1234567'],
  ];
  test.each(accepted)('%s accepts %j', (type, typed, value) => {
    expect(parseDocument(type, typed, today)).toEqual({ ok: true, value });
  });
  const refused: readonly [DocumentType, string, string][] = [
    ['foreign-permanent-residence', 'USA11010000001', 'length'],
    ['foreign-permanent-residence', 'US1110100000001', 'format'],
    ['hong-kong-macau-travel-permit', 'K01234567', 'format'],
    ['hong-kong-macau-travel-permit', 'H0123456', 'length'],
    ['hong-kong-macau-travel-permit', 'H0123456789', 'accepted'],
    ['taiwan-travel-permit', '012345678', 'length'],
    ['taiwan-travel-permit', 'A1234567', 'format'],
    ['permit-to-hong-kong-macau', 'CI1234567', 'format'],
    ['permit-to-taiwan', 'C12345678', 'format'],
    ['chinese-passport', 'EO1234567', 'format'],
    ['chinese-passport', 'E1234567', 'format'],
    ['chinese-passport', 'E123456', 'length'],
    ['foreign-passport', 'A123', 'length'],
    ['foreign-passport', 'A1234567890123456', 'length'],
    ['foreign-passport', '\u62a4\u7167123456', 'characters'],
  ];
  test.each(refused)('%s, %j: %s', (type, typed, reason) => {
    expect(reasonFor(type, typed)).toBe(reason);
  });
});

describe('the unified social credit code', () => {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const codes = fc
    .array(fc.constantFrom(...signs), { minLength: 17, maxLength: 17 })
    .map((body) => `${body.join('')}${unitCheckCharacter(body.join(''))}`);
  test.each(['91350100M000100Y43', '91990101MA00DEM06F'])('accepts %s, in lower case and full width too', (value) => {
    expect(parseDocument('social-credit-code', value, today)).toEqual({ ok: true, value });
    expect(parseDocument('social-credit-code', widen(value.toLowerCase()), today)).toEqual({ ok: true, value });
  });
  test.each([
    ['91350100M000I00Y43', 'characters'],
    ['91350100M00010OY43', 'characters'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y44', 'check-digit'],
    ['', 'empty'],
  ])('%j: %s', (typed, reason) => {
    expect(reasonFor('social-credit-code', typed)).toBe(reason);
  });
  test('with any one sign wrong is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.integer({ min: 1, max: 30 }), (code, place, other) => {
        const wrong = signs[(signs.indexOf(code.charAt(place)) + other) % 31];
        expect(reasonFor('social-credit-code', code)).toBe('accepted');
        expect(reasonFor('social-credit-code', code.slice(0, place) + wrong + code.slice(place + 1))).toBe('check-digit');
      }),
    );
  });
});

describe('whatever is typed', () => {
  const types = fc.constantFrom(...documentTypes);
  const scribble = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.stringMatching(/^[ 0-9A-Zx()-]{0,24}$/));
  test('gets an answer, and an accepted value is accepted again unchanged', () => {
    fc.assert(
      fc.property(types, scribble, (type, typed) => {
        const parsed = parseDocument(type, typed, today);
        expect(parsed.ok ? parseDocument(type, parsed.value, today) : parsed).toEqual(parsed);
      }),
    );
  });
});
