import * as z from 'zod';
import { ClockTime, LocalText, MonthDay, Weekday } from './text.ts';

/**
 * On which days a session is held.
 * - working-days: Monday to Friday without statutory holidays, plus make-up working days (调休补班).
 * - weekdays: those weekdays, unless the day is a statutory holiday or a make-up working day.
 * - weekday-of-month: the n-th such weekday of the month (1 first … 5 fifth), with the same exceptions.
 * - market-days: days whose day of the month ends in one of the digits; held on holidays too.
 * - day-of-month: that day, moved to the next working day when it is none.
 */
export const SessionDays = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('working-days'), only: z.array(Weekday).min(1).optional() }),
  z.strictObject({ rule: z.literal('weekdays'), weekdays: z.array(Weekday).min(1) }),
  z.strictObject({ rule: z.literal('weekday-of-month'), weekday: Weekday, nth: z.array(z.int().min(1).max(5)).min(1) }),
  z.strictObject({ rule: z.literal('market-days'), endingIn: z.array(z.int().min(0).max(9)).min(1) }),
  z.strictObject({ rule: z.literal('day-of-month'), day: z.int().min(1).max(28) }),
]);
export type SessionDays = z.infer<typeof SessionDays>;

/** normal 正常 · lunch 午间不断档 · extended 延时 · saturday 周六 · green-card 绿卡专场 · reception 接待日 · staggered 错时 */
export const SessionKind = z.enum(['normal', 'lunch', 'extended', 'saturday', 'green-card', 'reception', 'staggered']);
export type SessionKind = z.infer<typeof SessionKind>;

/** One stretch of opening hours with the counters that are staffed in it. */
export const Session = z.strictObject({
  id: z.string().min(1),
  kind: SessionKind,
  days: SessionDays,
  from: ClockTime,
  to: ClockTime,
  /** Held only between these days of the year, both included; may run over New Year. */
  season: z.strictObject({ from: MonthDay, to: MonthDay }).optional(),
  counters: z.array(z.string().min(1)).min(1).describe('ids of counters of this office'),
  /** Only these services; absent means every service the counter can do. */
  services: z.array(z.string().min(1)).min(1).optional(),
  /** Share of each counter's minutes that can be booked online; the rest is kept for walk-ins and callers. 0: not bookable online. */
  onlineShare: z.number().min(0).max(1),
});
export type Session = z.infer<typeof Session>;

/** A stated closure of an office: whole days, or from one time to another on one day. */
export const Closure = z.strictObject({
  office: z.string().min(1),
  from: z.iso.date(),
  to: z.iso.date(),
  hours: z.strictObject({ from: ClockTime, to: ClockTime }).optional(),
  reason: LocalText,
});
export type Closure = z.infer<typeof Closure>;
