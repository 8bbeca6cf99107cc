import type { Locale } from '#shared/i18n/locale.ts';
import { signInText } from '#shared/i18n/sign-in.ts';

/** Why somebody who works here sees the welcome page again, by the reason in its address; nothing when there is none. `refused`: who may sign in there. */
export function signInNotice(
  reason: string | null,
  { refused, locale }: { refused: string; locale: Locale },
): { kind: 'info' | 'stop'; text: string } | undefined {
  const texts: Readonly<Record<string, string>> = { ...signInText(locale).again, refused };
  const text = Object.entries(texts).find(([name]) => name === reason)?.[1];
  return text === undefined ? undefined : { kind: reason === 'late' || reason === 'signed-out' ? 'info' : 'stop', text };
}
