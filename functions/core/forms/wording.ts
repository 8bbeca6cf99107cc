import type { LocalText } from '#shared/county/text.ts';
import { answersText } from '#shared/i18n/answers.ts';
import { fill } from '#shared/i18n/locale.ts';

type Texts = ReturnType<typeof answersText>;

/** One of the texts about answers in both languages, with values in their places. */
export function inBoth(pick: (texts: Texts) => string, values: Readonly<Record<string, LocalText>> = {}): LocalText {
  const filled = (texts: Texts, language: 'zh' | 'en') =>
    fill(pick(texts), Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text[language]])));
  return { zh: filled(answersText('zh-CN'), 'zh'), en: filled(answersText('en'), 'en') };
}

/** A text somebody typed: the same in both languages. */
export function asTyped(text: string | number): LocalText {
  return { zh: String(text), en: String(text) };
}

/** Several texts as one, by a text with places for `one` and `other`; undefined for none. */
export function joinBy(pick: (texts: Texts) => string, parts: readonly LocalText[]): LocalText | undefined {
  const [first, ...others] = parts;
  return first && others.reduce((one, other) => inBoth(pick, { one, other }), first);
}
