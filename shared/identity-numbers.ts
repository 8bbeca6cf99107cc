import { unitCheckCharacter } from './check-digits.ts';
import type { LocalDay } from './local-time.ts';
import { compact } from './normalise.ts';
import { type InvalidDocument, type ParsedDocument, parsePersonNumber } from './person-number.ts';

/** The documents residents, visitors and firms show; each with its Chinese name. */
export const documentTypes = [
  'resident-id', // 居民身份证
  'hong-kong-macau-taiwan-residence', // 港澳台居民居住证
  'foreign-permanent-residence', // 外国人永久居留身份证
  'hong-kong-macau-travel-permit', // 港澳居民来往内地通行证
  'taiwan-travel-permit', // 台湾居民来往大陆通行证
  'permit-to-hong-kong-macau', // 往来港澳通行证
  'permit-to-taiwan', // 往来台湾通行证
  'chinese-passport', // 中国护照
  'foreign-passport', // 外国护照
  'social-credit-code', // 统一社会信用代码
] as const;
export type DocumentType = (typeof documentTypes)[number];

const refuse = (reason: InvalidDocument): ParsedDocument => ({ ok: false, reason });

/** The card of before 2023, three letters of the country and twelve digits, is valid until it expires. */
function parsePermanentResident(number: string, today: LocalDay): ParsedDocument {
  if (!/^[A-Z]/.test(number)) return parsePersonNumber(number, today, /^9/);
  return parseShape(number, { lengths: [15], shape: /^[A-Z]{3}\d{12}$/ });
}

/** The code's own check sign catches every slip; the older one inside, of the organisation code, is not enforced on top. */
function parseSocialCreditCode(code: string): ParsedDocument {
  if (!/^[0-9A-HJ-NP-RTUWXY]*$/.test(code)) return refuse('characters');
  if (code.length !== 18) return refuse('length');
  return unitCheckCharacter(code.slice(0, 17)) === code[17] ? { ok: true, value: code } : refuse('check-digit');
}

interface Shape {
  readonly lengths: readonly number[];
  readonly shape: RegExp;
}

/** Documents whose numbers have a shape but no check digit. */
const shapes = {
  // The last two of eleven count how often an older card was issued again.
  'hong-kong-macau-travel-permit': { lengths: [9, 11], shape: /^[HM]\d{8}(\d{2})?$/ },
  // Eight digits since 2015; older booklets have ten, some with a letter in brackets.
  'taiwan-travel-permit': { lengths: [8, 10, 11], shape: /^(\d{8}|\d{10}[A-Z]?)$/ },
  'permit-to-hong-kong-macau': { lengths: [9], shape: /^([CW]\d{8}|C[A-HJ-NP-Z]\d{7})$/ },
  'permit-to-taiwan': { lengths: [9], shape: /^[LT]\d{8}$/ },
  'chinese-passport': { lengths: [8, 9, 10], shape: /^([EG]\d{8}|E[A-HJ-NP-Z]\d{7}|(DE|SE|PE|D|S|P)\d{7,8})$/ },
  'foreign-passport': { lengths: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], shape: /^[A-Z0-9]{5,15}$/ },
} as const satisfies Partial<Record<DocumentType, Shape>>;

function parseShape(number: string, { lengths, shape }: Shape): ParsedDocument {
  if (!/^[A-Z0-9]*$/.test(number)) return refuse('characters');
  if (!lengths.includes(number.length)) return refuse('length');
  return shape.test(number) ? { ok: true, value: number } : refuse('format');
}

/**
 * Reads a document number as people type it: full width, spaces, dashes, brackets and lower case are forgiven.
 * The value is upper-case ASCII without separators. `today` is the county's day, for births still to come and for ages.
 * What is refused is impossible; what is accepted need not exist, and is checked against the card at the counter.
 */
export function parseDocument(type: DocumentType, typed: string, today: LocalDay): ParsedDocument {
  const number = compact(typed).replace(/[()]/g, '').toUpperCase();
  if (number === '') return refuse('empty');
  switch (type) {
    case 'resident-id':
      return parsePersonNumber(number, today, /^\d/);
    case 'hong-kong-macau-taiwan-residence':
      return parsePersonNumber(number, today, /^8[123]0000/);
    case 'foreign-permanent-residence':
      return parsePermanentResident(number, today);
    case 'social-credit-code':
      return parseSocialCreditCode(number);
    default:
      return parseShape(number, shapes[type]);
  }
}
