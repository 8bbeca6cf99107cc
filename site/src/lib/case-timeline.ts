import type { CaseView, ClockView, TimelineEvent } from '#shared/contract/cases.ts';
import type { UnitName } from '#shared/contract/services.ts';
import { caseTimelineText } from '#shared/i18n/case-timeline.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { unitName } from './county-names.ts';
import { formatDay, formatInstant, localOf } from './format-time.ts';
import { joinSentences } from './phrases.ts';
import { clockProps, writtenIn } from './staff.ts';

type Reading = { readonly units: readonly UnitName[]; readonly zone: string; readonly locale: Locale };

/** The last moment of a deadline: its day, or day and time for one counted in hours. */
export function formatDue(clock: ClockView, { zone, locale }: Pick<Reading, 'zone' | 'locale'>): string {
  if (clock.limit.unit === 'hours') return formatInstant(clock.due, zone, locale);
  return formatDay(clock.lastDay ?? localOf(new Date(Date.parse(clock.due) - 1), zone).day, locale);
}

/** The deadline a resident waits for: being taken up until that is done, then the promised end. */
export function clockNamed(view: CaseView, name: ClockView['name']): ClockView | undefined {
  return view.clocks.find((clock) => clock.name === name);
}

/** What comes next and by when, in one sentence; what is late is said to be late. `supervision` is the number to complain at. */
export function nextStep(view: CaseView, reading: Reading & { readonly supervision: string }): string {
  const texts = caseTimelineText(reading.locale);
  const clock = view.state === 'submitted' ? (clockNamed(view, 'answer') ?? clockNamed(view, 'triage')) : clockNamed(view, 'promised');
  const by = clock === undefined ? '' : formatDue(clock, reading);
  const unit = unitName(reading.units, view.unit, reading.locale);
  const isLate = (clock?.overdueBy ?? 0) > 0 || clock?.colour === 'red';
  const text = isLate && (view.state === 'submitted' || view.state === 'accepted') ? texts.late[view.state] : texts.nextStep[view.state];
  return fill(text, { by, unit, supervision: reading.supervision });
}

/** What was named as missing when it was last returned, one thing a line; empty when nothing is missing now. */
export function missingItems(view: CaseView): readonly string[] {
  if (view.state !== 'returned') return [];
  return view.events.findLast(({ type }) => type === 'returned')?.items ?? [];
}

/** What happened, in the resident's words; the latest is where it stands. */
export function reportEvents(view: CaseView, reading: Reading) {
  const texts = caseTimelineText(reading.locale);
  return view.events.map((event, index) => ({
    state: index === view.events.length - 1 ? ('now' as const) : ('done' as const),
    title: fill(texts.events[event.type], { unit: event.toUnit === null ? '' : unitName(reading.units, event.toUnit, reading.locale) }),
    when: formatInstant(event.at, reading.zone, reading.locale),
    at: event.at,
    ...unitOf(event, reading),
    ...writtenIn(event),
  }));
}

function unitOf({ unit, actor, type, toUnit }: TimelineEvent, { units, locale }: Reading): { unit?: string } {
  const at = unit ?? (type === 'filed' ? toUnit : null);
  return at === null ? {} : { unit: [unitName(units, at, locale), actor].filter((part) => part !== null).join(' ') };
}

/** The deadlines as bars, with a word when they stand still. */
export function reportClocks(view: CaseView, reading: Pick<Reading, 'zone' | 'locale'>) {
  const { paused } = caseTimelineText(reading.locale);
  return view.clocks.map((clock) => {
    const bar = clockProps(clock, reading);
    return view.state === 'returned' ? { ...bar, note: joinSentences([bar.note, paused], reading.locale) } : bar;
  });
}
