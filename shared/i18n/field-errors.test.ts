import { describe, expect, it } from 'vitest';
import { fieldMessage } from '../../site/src/lib/field-errors.ts';
import { parseEmail, parseName, parsePhone } from '../contact-details.ts';
import { documentTypes, parseDocument } from '../identity-numbers.ts';
import { parseReceipt } from '../receipt.ts';
import { documentsText } from './documents.ts';
import { fieldErrorsText } from './field-errors.ts';
import { locales } from './locale.ts';

const today = '2026-11-23';
const wrongNumbers = [
  '',
  '990121198506070019',
  '11010519900230001X',
  '11010520300101001X',
  '110105491231002',
  '1',
  '\u554a',
  'AB1234567',
  'ABCDEFGHI',
  '123456789',
  '990121198506070018',
];
const wrongNames = ['', '12', '\u738b'.repeat(51)];
const wrongPhones = ['', 'abc', '123', '12345678901', '83112345', '0'];
const wrongAddresses = ['', 'a b@c.d', 'nobody', `${'a'.repeat(260)}@example.com`];
const wrongReceipts = ['', 'abc', '123', '12345678901234567890'];

type Parsed = { readonly ok: true } | { readonly ok: false; readonly reason: string };
type Invalid = {
  readonly field: string;
  readonly reason: string;
  readonly typed: { documentType?: string; documentNumber?: string; receipt?: string };
};

/** The refusals of one parser for texts that are wrong in every way it knows. */
function invalidFields(
  field: string,
  texts: readonly string[],
  parse: (text: string) => Parsed,
  typed: (text: string) => Invalid['typed'] = () => ({}),
): Invalid[] {
  return texts.flatMap((text) => {
    const parsed = parse(text);
    return parsed.ok ? [] : [{ field, reason: parsed.reason, typed: typed(text) }];
  });
}

const refusals: Invalid[] = [
  ...documentTypes.flatMap((documentType) =>
    invalidFields(
      'documentNumber',
      wrongNumbers,
      (text) => parseDocument(documentType, text, today),
      (documentNumber) => ({ documentType, documentNumber }),
    ),
  ),
  ...invalidFields('name', wrongNames, parseName),
  ...invalidFields('bookedByName', wrongNames, parseName),
  ...invalidFields('phone', wrongPhones, parsePhone),
  ...invalidFields('email', wrongAddresses, parseEmail),
  ...invalidFields('receipt', wrongReceipts, parseReceipt, (receipt) => ({ receipt })),
];

describe.each(locales)('in %s', (locale) => {
  it('every reason of every parser has a sentence of its own', () => {
    expect(new Set(refusals.map(({ field, reason }) => `${field}.${reason}`)).size).toBeGreaterThanOrEqual(25);
    const sentences = new Map(
      refusals.map((invalid) => [`${invalid.field}.${invalid.reason}`, fieldMessage(invalid, { documentType: 'resident-id' }, locale)]),
    );
    for (const sentence of sentences.values()) expect(sentence).not.toBe(fieldErrorsText(locale).other);
    expect(new Set(sentences.values()).size).toBe(sentences.size);
  });

  it('no sentence is left with an unfilled place', () => {
    for (const invalid of refusals) expect(fieldMessage(invalid, invalid.typed, locale)).not.toMatch(/[{}]/);
  });

  it('every type of document has a name and says what its number looks like', () => {
    for (const type of documentTypes) expect(documentsText(locale)[type].shape.length).toBeGreaterThan(3);
    expect(new Set(documentTypes.map((type) => documentsText(locale)[type].name)).size).toBe(documentTypes.length);
  });
});
