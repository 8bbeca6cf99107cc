/** Languages of the portal, the first one is the default. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The shape of a text area without its wording: every language must have exactly the keys of the Chinese one. */
export type Wording<T> = { readonly [K in keyof T]: T[K] extends string ? string : Wording<T[K]> };

/** The locale a language tag stands for, or undefined when we do not speak it. `zh`, `zh-Hans-CN` … all mean zh-CN. */
export function localeOf(tag: string): Locale | undefined {
  const language = tag.trim().toLowerCase().split('-')[0];
  return language === 'zh' ? 'zh-CN' : language === 'en' ? 'en' : undefined;
}

/** The language to change to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh-CN' : 'en';
}

/** The text of a county-pack entry in a language. */
export function inLocale(text: { zh: string; en: string }, locale: Locale): string {
  return locale === 'en' ? text.en : text.zh;
}

/**
 * Puts values in the `{name}` places of a text. `{name:day|days}` is the first word when the value is one, else the second. A name without a value stays
 * visible as it is, so a test can find it.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\w+(?::[^{}|]*\|[^{}|]*)?\}/g, (place) => {
    const [name = '', words] = place.slice(1, -1).split(':');
    const value = values[name];
    if (value === undefined) return place;
    const [one = '', many = ''] = words?.split('|') ?? [];
    return words === undefined ? String(value) : Number(value) === 1 ? one : many;
  });
}
