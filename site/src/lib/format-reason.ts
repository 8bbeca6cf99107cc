import type { LocalText } from '#shared/county/text.ts';
import { inLocale, type Locale } from '#shared/i18n/locale.ts';

/** A stated reason as a part of a sentence: without the full stop it may end with. */
export function formatReason(reason: LocalText, locale: Locale): string {
  return inLocale(reason, locale).replace(/[\u3002.]$/, '');
}
