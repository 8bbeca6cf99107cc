import type { CaseView, ClockView, TimelineEvent } from '#shared/contract/cases.ts';
import type { UnitName } from '#shared/contract/services.ts';
import { caseTimelineText } from '#shared/i18n/case-timeline.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { unitName } from './county-words.ts';
import { formatDay, formatInstant, localOf } from './format-time.ts';
import { clockProps } from './staff.ts';

type Said = { readonly units: readonly UnitName[]; readonly zone: string; readonly locale: Locale };

/** The last moment of a deadline: its day, or day and time for one counted in hours. */
export function formatDue(clock: ClockView, { zone, locale }: Pick<Said, 'zone' | 'locale'>): string {
  if (clock.limit.unit === 'hours') return formatInstant(clock.due, zone, locale);
  return formatDay(clock.lastDay ?? localOf(new Date(Date.parse(clock.due) - 1), zone).day, locale);
}

/** The deadline a resident waits for: being taken up until that is done, then the promised end. */
export function clockNamed(found: CaseView, name: ClockView['name']): ClockView | undefined {
  return found.clocks.find((clock) => clock.name === name);
}

/** What comes next and by when, in one sentence; what is late is said to be late. */
export function nextStep(found: CaseView, said: Said): string {
  const words = caseTimelineText(said.locale);
  const clock = clockNamed(found, found.state === 'submitted' ? 'triage' : 'promised');
  const by = clock === undefined ? '' : formatDue(clock, said);
  const unit = unitName(said.units, found.unit, said.locale);
  const isLate = (clock?.overdueBy ?? 0) > 0 || clock?.colour === 'red';
  const text =
    isLate && (found.state === 'submitted' || found.state === 'accepted') ? words.late[found.state] : words.nextStep[found.state];
  return fill(text, { by, unit });
}

/** What was named as missing when it was last returned, one thing a line; empty when nothing is missing now. */
export function missingItems(found: CaseView): readonly string[] {
  if (found.state !== 'returned') return [];
  return found.events.findLast(({ type }) => type === 'returned')?.items ?? [];
}

/** What happened, in the resident's words; the latest is where it stands. */
export function reportEvents(found: CaseView, said: Said) {
  const words = caseTimelineText(said.locale);
  return found.events.map((event, index) => ({
    state: index === found.events.length - 1 ? ('now' as const) : ('done' as const),
    title: fill(words.events[event.type], { unit: event.toUnit === null ? '' : unitName(said.units, event.toUnit, said.locale) }),
    when: formatInstant(event.at, said.zone, said.locale),
    at: event.at,
    ...unitOf(event, said),
    ...textOf(event, said.locale),
  }));
}

function unitOf({ unit, actor, type, toUnit }: TimelineEvent, { units, locale }: Said): { unit?: string } {
  const at = unit ?? (type === 'filed' ? toUnit : null);
  return at === null ? {} : { unit: [unitName(units, at, locale), actor].filter((part) => part !== null).join(' ') };
}

/** Things and note of an event in one line, as they were written. */
function textOf({ items, note }: TimelineEvent, locale: Locale): { text?: string } {
  const lines = [...items, ...linesOf(note ?? '')];
  return lines.length === 0 ? {} : { text: lines.join(locale === 'en' ? '; ' : '；') };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The deadlines as bars, with a word when they stand still. */
export function reportClocks(found: CaseView, said: Pick<Said, 'zone' | 'locale'>) {
  const { paused } = caseTimelineText(said.locale);
  return found.clocks.map((clock) => {
    const bar = clockProps(clock, said);
    return found.state === 'returned' ? { ...bar, note: `${bar.note}${said.locale === 'en' ? ' ' : ''}${paused}` } : bar;
  });
}
