import { personCheckCharacter } from './check-digits.ts';
import { isLocalDay, type LocalDay } from './local-time.ts';

/**
 * Why a number cannot be right; each deserves its own sentence.
 * empty · characters: a sign this document never has · fifteen-digits: an ID number of before 1999 · length: too long or too short ·
 * beginning: right length, but another kind of document begins like that · format: letters and digits in the wrong places ·
 * birth-date: digits 7 to 14 are no day since 1900 · future-birth: that day is still to come · check-digit: one sign is mistyped.
 */
export type InvalidDocument =
  | 'empty'
  | 'characters'
  | 'fifteen-digits'
  | 'length'
  | 'beginning'
  | 'format'
  | 'birth-date'
  | 'future-birth'
  | 'check-digit';

/** What the number tells about its holder. */
export interface PersonFacts {
  readonly birthDay: LocalDay;
  /** Full years (周岁), see ageOn. */
  readonly ageYears: number;
}
export type ParsedDocument =
  | { readonly ok: true; readonly value: string; readonly person?: PersonFacts }
  | { readonly ok: false; readonly reason: InvalidDocument };

const refuse = (reason: InvalidDocument): ParsedDocument => ({ ok: false, reason });

/** Full years (周岁) on that day. One is a year older on the birthday itself; born on 29 February, in common years on 1 March. */
export function ageOn(birthDay: LocalDay, day: LocalDay): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/**
 * A number of 18 signs built by GB 11643. Its area code is never judged: abolished codes live on in people's cards.
 * The sex coded in the 17th digit is deliberately not read: no service needs it.
 */
export function parsePersonNumber(number: string, today: LocalDay, beginning: RegExp): ParsedDocument {
  if (!/^\d*X?$/.test(number)) return refuse('characters');
  if (/^\d{15}$/.test(number)) return refuse('fifteen-digits');
  if (number.length !== 18) return refuse('length');
  if (!beginning.test(number)) return refuse('beginning');
  const birthDay = number.slice(6, 14).replace(/(....)(..)(..)/, '$1-$2-$3');
  if (birthDay < '1900' || !isLocalDay(birthDay)) return refuse('birth-date');
  if (birthDay > today) return refuse('future-birth');
  if (personCheckCharacter(number.slice(0, 17)) !== number[17]) return refuse('check-digit');
  return { ok: true, value: number, person: { birthDay, ageYears: ageOn(birthDay, today) } };
}
