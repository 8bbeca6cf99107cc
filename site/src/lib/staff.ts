import * as z from 'zod';
import type { OversightPart } from '#functions/oversight/page-locals.ts';
import type { StaffPart } from '#functions/staff/page-locals.ts';
import type { ClockView, TimelineEvent } from '#shared/contract/cases.ts';
import type { UnitName } from '#shared/contract/services.ts';
import { clocksText } from '#shared/i18n/clocks.ts';
import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import { rolesText } from '#shared/i18n/roles.ts';
import { staffCasesText } from '#shared/i18n/staff-cases.ts';
import { mustCall, tryApi } from './call-api.ts';
import { unitName } from './county-names.ts';
import { formatDay, formatInstant, localOf } from './format-time.ts';
import { joinList } from './phrases.ts';

const Me = z.object({ name: z.string(), unit: z.string(), roles: z.array(z.string()), queue: z.boolean() });

/** The staff part of the locals; staff pages are only ever rendered by the staff app, which gives it. */
export function staffPart(locals: { readonly staff?: StaffPart }): StaffPart {
  if (locals.staff === undefined) throw new Error('a staff page was rendered outside the staff app');
  return locals.staff;
}

/** Who is signed in, as the head of each page shows it. */
export async function loadMember({ api, units }: StaffPart, locale: Locale) {
  return memberOf(await mustCall(api.staff.api.me.$get(), Me), units, locale);
}

/** The oversight part of the locals, which only the oversight app gives. */
export function oversightPart(locals: { readonly oversight?: OversightPart }): OversightPart {
  if (locals.oversight === undefined) throw new Error('a page of oversight was rendered outside its app');
  return locals.oversight;
}

/** Who is signed in to oversight. */
export async function loadOverseer({ api, units }: OversightPart, locale: Locale) {
  return memberOf(await mustCall(api.oversight.api.me.$get(), Me), units, locale);
}

/** Who is signed in to the section a page is rendered for, if somebody is. */
export async function memberIfSignedIn(
  { staff, oversight }: { readonly staff?: StaffPart; readonly oversight?: OversightPart },
  locale: Locale,
) {
  const call = staff?.api.staff.api.me.$get() ?? oversight?.api.oversight.api.me.$get();
  const me = call === undefined ? undefined : await tryApi(call, Me);
  return me?.ok ? memberOf(me.value, (staff ?? oversight)?.units ?? [], locale).member : undefined;
}

function memberOf(me: z.infer<typeof Me>, units: readonly UnitName[], locale: Locale) {
  const names: Readonly<Record<string, string>> = rolesText(locale);
  const role = joinList(
    me.roles.map((name) => names[name] ?? name),
    locale,
  );
  return { me, member: { name: me.name, unit: unitName(units, me.unit, locale), role } };
}

type Reading = { readonly units: readonly UnitName[]; readonly zone: string; readonly locale: Locale };

/** The page of a timeline an address asks for; the latest for an address that names none. */
export function pageBefore(typed: string | null): { before?: number } {
  return typed !== null && /^[1-9]\d{0,5}$/.test(typed) ? { before: Number(typed) } : {};
}

/** The events of a case as a timeline. The words of both sides stand with their event. Only on the latest page the last one is where it stands. */
export function caseEvents(events: readonly TimelineEvent[], { units, zone, locale, isLatest }: Reading & { readonly isLatest: boolean }) {
  const texts = staffCasesText(locale).events;
  return events.map((event, index) => ({
    state: isLatest && index === events.length - 1 ? ('now' as const) : ('done' as const),
    title: fill(texts[event.type], { unit: event.toUnit === null ? '' : unitName(units, event.toUnit, locale) }),
    when: formatInstant(event.at, zone, locale),
    at: event.at,
    ...unitAndActor(event, units, locale),
    ...writtenIn(event),
  }));
}

/** Things and note of an event as they were written, line by line. */
export function writtenIn({ items, note }: TimelineEvent): { text?: string } {
  const lines = [...items, ...(note === null ? [] : [note])];
  return lines.length === 0 ? {} : { text: lines.join('\n') };
}

function unitAndActor({ unit, actor, type, toUnit }: TimelineEvent, units: readonly UnitName[], locale: Locale): { unit?: string } {
  const at = unit ?? (type === 'filed' ? toUnit : null);
  if (at === null) return {};
  return { unit: [unitName(units, at, locale), actor].filter((part) => part !== null).join(' ') };
}

/** The clock that runs out first, as the queue has it; the law's own stands behind what was promised. */
export function nearestClock(clocks: readonly ClockView[]): ClockView | undefined {
  return clocks.filter(({ name }) => name !== 'statutory').toSorted((one, other) => Date.parse(one.due) - Date.parse(other.due))[0];
}

/** One clock in words for the deadline bar. */
export function clockProps(clock: ClockView, { zone, locale }: Pick<Reading, 'zone' | 'locale'>) {
  const texts = clocksText(locale);
  const lastDay = clock.lastDay ?? localOf(clock.due, zone).day;
  const note = fill(texts.note, { day: formatDay(lastDay, locale), source: inLocale(clock.source, locale) });
  return {
    title: texts.names[clock.name],
    used: clock.used + clock.overdueBy,
    limit: clock.used + clock.remaining,
    paused: clock.paused,
    unit: texts.units[clock.limit.unit],
    note: clock.provisional ? `${note} ${texts.provisional}` : note,
  };
}
