import * as z from 'zod';
import { SessionKind } from '../county/hours.ts';
import { ClockTime, LocalDay } from '../county/text.ts';
import { PartyServices } from './appointments.ts';
import { Offer } from './problem.ts';

const OnePerson = z.string().min(1).max(60);

/** `services=ID2` or `services=ID2,LR1`: several services in one visit. Once for each person who comes: `services=ID2,LR1&services=ID2`. */
export const ServicesOfParty = z
  .union([OnePerson.transform((list) => [list]), z.array(OnePerson)])
  .transform((lists) => lists.map((list) => [...new Set(list.split(','))]))
  .pipe(PartyServices);

/** `moves=true`: for the appointment that is open (`Authorization: Bearer`), whose own time counts as free. */
export const AvailabilityQuery = z.object({
  services: ServicesOfParty,
  office: z.string().min(1).max(10),
  moves: z.literal('true').optional(),
  /** `near=2026-03-03T09:30`: a wished time of the county's clock; the free times nearest to it are named. */
  near: z
    .stringFormat('local-time', /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
    .refine((text) => LocalDay.safeParse(text.slice(0, 10)).success)
    .optional(),
});
export type AvailabilityQuery = z.infer<typeof AvailabilityQuery>;

export const OfficesQuery = z.object({ services: ServicesOfParty });

/** open: times are free · full: open, but nothing is left to book online · closed: no counter for this service · too-short: no session of the day is long enough for the visit · holiday · closure: stated reason · counter-out: the counters that do it are out of service, stated reason · past: notice or hours are over · unannounced: the holidays of that year are not known yet */
export const DayState = z.enum(['open', 'full', 'closed', 'too-short', 'holiday', 'closure', 'counter-out', 'past', 'unannounced']);
export type DayState = z.infer<typeof DayState>;

export const AvailableSession = z.object({
  kind: SessionKind,
  /** Less the hours at its beginning or end at which the office is closed. */
  from: ClockTime,
  to: ClockTime,
  /** Free times, ascending. */
  starts: z.array(ClockTime),
});

export const AvailableDay = z.object({
  day: LocalDay,
  state: DayState,
  /** Free times of the day. */
  left: z.int(),
  sessions: z.array(AvailableSession),
  /** Hours at which the office is closed on a day that is open otherwise, each with its reason. */
  stops: z.array(z.object({ from: ClockTime, to: ClockTime, reason: z.object({ zh: z.string(), en: z.string() }) })).optional(),
  /** Name of the holiday, or reason of the closure or of a counter's being out of service, in both languages. */
  reason: z.object({ zh: z.string(), en: z.string() }).optional(),
});
export type AvailableDay = z.infer<typeof AvailableDay>;

/** The horizon of one office for one visit: exactly what a booking is checked against. */
export const AvailabilityView = z.object({
  office: z.string(),
  services: z.array(z.string()),
  minutes: z.int(),
  days: z.array(AvailableDay),
  /** Up to three, nearest first; only when a time was wished. */
  nearest: z.array(Offer).optional(),
});
export type AvailabilityView = z.infer<typeof AvailabilityView>;

/** Every office where the visit is possible, with its first free time. */
export const OfficesView = z.object({
  offices: z.array(z.object({ office: z.string(), soonest: z.object({ day: LocalDay, start: ClockTime }).nullable() })),
});
export type OfficesView = z.infer<typeof OfficesView>;
