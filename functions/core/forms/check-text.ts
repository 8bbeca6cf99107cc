import { parseEmail, parseName, parsePhone } from '#shared/contact-details.ts';
import { unknownUnit } from '#shared/county/answer-values.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { formUnits } from '#shared/county/form-units.ts';
import type { QuestionOf } from '#shared/county/questions.ts';
import { isLocalDay, type LocalDay } from '#shared/local-time.ts';
import { toHalfWidth } from '#shared/normalise.ts';
import { plainLines } from '#shared/plain-lines.ts';
import { err, ok, type Result } from '../result.ts';

/** What the checks know of the world: the county, and its day today. */
export type Rules = { readonly county: CompiledCounty; readonly today: LocalDay };

/** A text in its normal form, or the reason why it is refused. */
type CheckedText = Result<string, string>;

type TextQuestion = QuestionOf<
  'text' | 'long-text' | 'one' | 'day' | 'clock-time' | 'number' | 'name' | 'phone' | 'email' | 'unit' | 'consent'
>;

/** An answer that is one text. */
export function checkText(rules: Rules, question: TextQuestion, typed: string): CheckedText {
  switch (question.kind) {
    case 'name':
      return fromParsed(parseName(typed));
    case 'phone':
      return fromParsed(parsePhone(typed));
    case 'email':
      return fromParsed(parseEmail(typed));
    case 'one':
      return question.options.some(({ value }) => value === typed) ? ok(typed) : err('format');
    case 'consent':
      return typed === 'yes' ? ok(typed) : err('empty');
    case 'day':
      return checkDay(question, typed.trim(), rules.today);
    case 'clock-time':
      return checkClockTime(typed);
    case 'number':
      return checkNumber(question, typed);
    case 'unit':
      return checkUnit(rules.county, question, typed);
    case 'text':
    case 'long-text':
      return checkLength(plainLines(typed), question.longest);
  }
}

/** A parser's answer as a result. */
export function fromParsed(parsed: { ok: true; value: string } | { ok: false; reason: string }): CheckedText {
  return parsed.ok ? ok(parsed.value) : err(parsed.reason);
}

/** A text of at most so many characters, as people count them. */
export function checkLength(text: string, longest: number): CheckedText {
  return [...text].length <= longest ? ok(text) : err('length');
}

function checkDay({ range }: QuestionOf<'day'>, day: string, today: LocalDay): CheckedText {
  if (!isLocalDay(day)) return err('format');
  if (range === 'past' && day > today) return err('future');
  return range === 'future' && day < today ? err('past') : ok(day);
}

/** `8:05`, `08:05` and their full-width forms; the normal form has two digits each. */
function checkClockTime(typed: string): CheckedText {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(toHalfWidth(typed).trim()) ?? [];
  const isTime = hours !== '' && Number(hours) < 24 && Number(minutes) < 60;
  return isTime ? ok(`${hours.padStart(2, '0')}:${minutes}`) : err('format');
}

/** Full-width digits, spaces and commas between thousands are forgiven; the normal form is the plain decimal number. */
function checkNumber({ min, max, decimals }: QuestionOf<'number'>, typed: string): CheckedText {
  const plain = toHalfWidth(typed).replace(/\s/g, '');
  if (!/^-?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,6})?$/.test(plain)) return err('format');
  const text = plain.replaceAll(',', '');
  const value = Number(text);
  if ((text.split('.')[1]?.replace(/0+$/, '') ?? '').length > decimals) return err('decimals');
  if (value < min) return err('too-small');
  return value > max ? err('too-large') : ok(String(value === 0 ? 0 : value));
}

function checkUnit(county: CompiledCounty, { of, mayBeUnknown }: QuestionOf<'unit'>, typed: string): CheckedText {
  const isKnown = formUnits(county).some(({ code, kind }) => code === typed && of.includes(kind));
  return isKnown || (mayBeUnknown && typed === unknownUnit) ? ok(typed) : err('format');
}
