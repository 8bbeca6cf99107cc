import type { Locale } from '#shared/i18n/locale.ts';

/** How a language sets its marks. Chinese ones are full-width and bring their own air; between its characters nothing stands. */
const marks = {
  'zh-CN': { list: '、', comma: '，', semicolon: '；', colon: '：', stop: '。', space: '' },
  en: { list: ', ', comma: ', ', semicolon: '; ', colon: ': ', stop: '. ', space: ' ' },
} as const;

/** Things of one kind, one after the other: 甲、乙 or A, B. */
export function joinList(things: readonly string[], locale: Locale): string {
  return things.join(marks[locale].list);
}

/** Parts of one clause: 甲，乙 or A, B. */
export function joinParts(parts: readonly string[], locale: Locale): string {
  return parts.join(marks[locale].comma);
}

/** Clauses that could stand alone: 甲；乙 or A; B. */
export function joinClauses(clauses: readonly string[], locale: Locale): string {
  return clauses.join(marks[locale].semicolon);
}

/** Whole sentences, each with its own full stop; empty ones are left out. */
export function joinSentences(sentences: readonly string[], locale: Locale): string {
  return sentences.filter((sentence) => sentence !== '').join(marks[locale].space);
}

/** What something is and then what it says: 标签：内容 or Label: text. */
export function labelled(label: string, text: string, locale: Locale): string {
  return `${label}${marks[locale].colon}${text}`;
}

/** A heading and what is under it, as running text: the heading has no full stop of its own. */
export function headed(title: string, text: string, locale: Locale): string {
  return `${title}${marks[locale].stop}${text}`;
}
