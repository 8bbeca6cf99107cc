import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personCheckCharacter } from '#shared/check-digits.ts';
import { documentTypes, parseDocument } from '#shared/identity-numbers.ts';
import { guardTexts } from './guards.ts';

const today = '2026-03-02';
const services = ['ID2'];
const residentNumber = fc
  .tuple(fc.constantFrom('810000', '820000', '830000', '910000', '110105'), fc.constantFrom('19800229', '19991231'), fc.nat(999))
  .map(([area, born, order]) => `${area}${born}${String(order).padStart(3, '0')}`)
  .map((body) => body + personCheckCharacter(body));
const travelNumber = fc.stringMatching(/^[HMCWLTGEA-Z]\d{7,8}$/);
const spelling = fc.constantFrom(
  (number: string) => number,
  (number: string) => number.toLowerCase(),
  (number: string) => ` ${number.slice(0, 3)} ${number.slice(3)}`,
  (number: string) => `${number.slice(0, 4)}-${number.slice(4)}`,
);

describe('a person', () => {
  test('has one guard for a service, under every type of document that takes the number and however it is typed', () => {
    fc.assert(
      fc.property(fc.oneof(residentNumber, travelNumber), fc.array(spelling, { minLength: 4, maxLength: 4 }), (number, spellings) => {
        const texts = documentTypes.flatMap((type) =>
          spellings.flatMap((spell) => {
            const parsed = parseDocument(type, spell(number), today);
            return parsed.ok ? guardTexts([{ documentNumber: parsed.value, services }]) : [];
          }),
        );
        expect(new Set(texts).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is the same after a travel permit was issued again', () => {
    const guards = ['H12345678', 'H1234567801', 'H1234567802'].flatMap((documentNumber) => guardTexts([{ documentNumber, services }]));
    expect(new Set(guards).size).toBe(1);
  });

  test('has one guard for each service, and another person others', () => {
    const one = { documentNumber: 'H12345678', services: ['ID2', 'LR1'] };
    const guards = guardTexts([one, { ...one, documentNumber: 'M12345678' }]);
    expect(new Set(guards).size).toBe(4);
  });
});
