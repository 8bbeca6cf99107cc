import type { CaseView } from '#shared/contract/cases.ts';
import type { Office } from '#shared/county/offices.ts';
import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import { receiptText } from '#shared/i18n/receipt.ts';
import { officeName } from './county-words.ts';
import { sayInstant } from './say-time.ts';

type Said = { readonly offices: readonly Office[]; readonly zone: string; readonly locale: Locale };

/** What has happened to a case, as its events say. */
export function caseEvents(found: CaseView, { offices, zone, locale }: Said) {
  const words = receiptText(locale).case;
  const name = (code: string | null) => (code === null ? '' : officeName(offices, code, locale));
  const events = found.events.map(({ type, at, unit, toUnit, words: said }) => ({
    state: 'done' as const,
    title: fill(words.events[type], { unit: name(type === 'transferred' ? toUnit : unit) }),
    when: sayInstant(at, zone, locale),
    at,
    ...(unit === null ? {} : { unit: name(unit) }),
    ...(said === null ? {} : { text: said }),
  }));
  const isOver = found.state === 'closed' || found.state === 'refused';
  const next = {
    state: found.state === 'returned' ? ('now' as const) : ('todo' as const),
    title: words.next,
    text: words.nextText[found.state],
  };
  return isOver ? events : [...events, next];
}

/** The deadline clocks of a case, ready to be shown. */
export function caseClocks(found: CaseView, { zone, locale }: Said) {
  const words = receiptText(locale).case;
  return found.clocks.map(({ name, limit, used, paused, due, stopped, provisional, source }) => ({
    title: words.clocks[name],
    used,
    limit: limit.amount,
    paused,
    unit: words.units[limit.unit],
    note: [
      fill(words.due, { when: sayInstant(due, zone, locale) }),
      ...(stopped ? [words.stopped] : []),
      ...(provisional ? [words.provisional] : []),
      inLocale(source, locale),
    ].join(locale === 'en' ? '. ' : '；'),
  }));
}
