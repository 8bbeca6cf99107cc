import { compact, tidy, toHalfWidth } from './normalise.ts';

/**
 * empty · characters: a sign that cannot be in it · length · format: the parts are not where they belong ·
 * area-code: a landline that does not begin with 0 · landline: what follows the 0 is no area code and number of theirs.
 */
export type InvalidContact = 'empty' | 'characters' | 'length' | 'format' | 'area-code' | 'landline';
export type ParsedContact = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: InvalidContact };
export type ParsedPhone =
  | { readonly ok: true; readonly kind: 'mobile' | 'landline'; readonly value: string }
  | Extract<ParsedContact, { ok: false }>;

const accept = (value: string): ParsedContact => ({ ok: true, value });
const refuse = (reason: InvalidContact): Extract<ParsedContact, { ok: false }> => ({ ok: false, reason });

/** A mobile number of the mainland as 11 digits; +86, 0086, spaces and dashes are forgiven. Number ranges are not judged: they grow. */
export function parseMobile(typed: string): ParsedContact {
  const number = compact(typed)
    .replace(/[().]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  if (number === '') return refuse('empty');
  if (!/^\d+$/.test(number)) return refuse('characters');
  if (number.length !== 11) return refuse('length');
  return /^1[3-9]/.test(number) ? accept(number) : refuse('format');
}

/**
 * A landline as `area-number` or `area-number-extension`. The area code is needed; brackets, spaces, any dash and the word 转 before
 * the extension are forgiven, and so is +86.
 */
export function parseLandline(typed: string): ParsedContact {
  const number = tidy(typed.normalize('NFKC'))
    .replace(/[\p{Pd}\u2212\u30fc\u8f6c]/gu, '-')
    .replace(/[\s().]/g, '')
    .replace(/^(\+|00)86-?0?/, '0');
  if (number === '') return refuse('empty');
  if (!/^[\d-]+$/.test(number)) return refuse('characters');
  const [, area, line, extension] = /^(010|02\d|0[3-9]\d\d)-?([2-9]\d{6,7})(?:-+(\d{1,6}))?$/.exec(number) ?? [];
  if (area && line) return accept([area, line, ...(extension ? [extension] : [])].join('-'));
  return refuse(number.startsWith('0') ? 'landline' : 'area-code');
}

/** A mobile number or a landline, whichever it is; a refusal speaks of a landline when the number begins with 0. */
export function parsePhone(typed: string): ParsedPhone {
  const mobile = parseMobile(typed);
  if (mobile.ok) return { ...mobile, kind: 'mobile' };
  const landline = parseLandline(typed);
  if (landline.ok) return { ...landline, kind: 'landline' };
  return /^\D*0/.test(compact(typed)) ? landline : mobile;
}

/** Letters of any script, signs of Han that this computer may not know yet, private signs, and what stands inside names. */
const nameSigns = /^[\p{L}\p{M}\p{Nl}\p{Co}\u{20000}-\u{3ffff}\u00b7 '\u2019.-]+$/u;
const nameLetter = /[\p{L}\p{Nl}\p{Co}\u{20000}-\u{3ffff}]/u;

/**
 * A name of 1 to 50 characters (code points, so a rare sign such as U+20BB7 is one), in NFC, with one kind of middle dot (·).
 * Any script, any length from one letter; refused are digits, marks and texts without a letter.
 */
export function parseName(typed: string): ParsedContact {
  const name = tidy(toHalfWidth(typed))
    .normalize('NFC')
    .replace(/ ?[\u2022\u2027\u2219\u22c5\u30fb\uff65\u00b7] ?/g, '\u00b7');
  if (name === '') return refuse('empty');
  if (!nameSigns.test(name) || !nameLetter.test(name)) return refuse('characters');
  return [...name].length > 50 ? refuse('length') : accept(name);
}

/**
 * An e-mail address that could be one: something, @, a domain with a dot. The domain is lower-cased, 。 in it taken for a dot.
 * Lenient on purpose: only a message that arrives proves an address.
 */
export function parseEmail(typed: string): ParsedContact {
  const address = tidy(toHalfWidth(typed)).normalize('NFC');
  if (address === '') return refuse('empty');
  if (/[\s<>",;:()[\]\\]/.test(address)) return refuse('characters');
  if (address.length > 254) return refuse('length');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address
    .slice(at + 1)
    .replaceAll('\u3002', '.')
    .toLowerCase();
  const labels = domain.split('.');
  const sound =
    local !== '' &&
    !local.includes('@') &&
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label));
  return sound ? accept(`${local}@${domain}`) : refuse('format');
}
