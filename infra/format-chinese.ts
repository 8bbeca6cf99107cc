/**
 * Gives Chinese texts their full-width punctuation: `npm run format:chinese FILE…` rewrites a half-width
 * , . : ; ! ? ( ) that touches a Han character. Straight double quotes inside single-quoted strings become \u201c \u201d.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const han = '[\\u3400-\\u9fff\\u3001\\u3002\\u300a\\u300b\\u201c\\u201d\\uff01-\\uff1f]|[\\ud840-\\ud8bf][\\udc00-\\udfff]';
const full: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  '.': '\u3002',
  ':': '\uff1a',
  ';': '\uff1b',
  '!': '\uff01',
  '?': '\uff1f',
  '(': '\uff08',
  ')': '\uff09',
};
const afterHan = new RegExp(`(?<=${han})([,.:;!?()]) ?`, 'gu');
const beforeHan = new RegExp(`([,:;!?()]) ?(?=${han})`, 'gu');
/** A bracket opened beside a Han character is closed in kind, also after a digit or a Latin letter. */
const lonelyClose = /(\uff08[^\uff08\uff09()'"`\n]*)\)/gu;
const lonelyOpen = /\(([^\uff08\uff09()'"`\n]*\uff09)/gu;

/** The text with full-width marks wherever a half-width one touches a Han character. */
export function formatChinese(text: string): string {
  const widen = (_: string, mark: string) => full[mark] ?? mark;
  let before = '';
  let now = text;
  while (now !== before) {
    before = now;
    now = now.replace(afterHan, widen).replace(beforeHan, widen).replace(lonelyClose, '$1\uff09').replace(lonelyOpen, '\uff08$1');
  }
  return now;
}

if (import.meta.main) {
  for (const file of process.argv.slice(2)) {
    const text = readFileSync(file, 'utf8');
    const formatted = formatChinese(text);
    if (formatted !== text) writeFileSync(file, formatted);
  }
}
