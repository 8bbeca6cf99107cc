import * as z from 'zod';
import { ClockTime, LocalDay, LocalText } from '../county/text.ts';
import { documentTypes } from '../identity-numbers.ts';

/** How many may come together, and how much one of them may do in one visit. */
export const peopleAtMost = 4;
export const servicesAtMost = 4;

/** The service codes of each person of a party, one list per person. */
export const PartyServices = z
  .array(z.array(z.string().min(1).max(8)).min(1).max(servicesAtMost))
  .min(1)
  .max(peopleAtMost);

/**
 * Choosing a time: reserves it for the hold time of the county. `replaces` is an earlier hold of the same people, given back when the new one is won.
 * `moves`: the time is for the appointment that is open (`Authorization: Bearer`); its own time counts as free and stays until it is moved.
 */
export const HoldBody = z.object({
  party: PartyServices,
  office: z.string().min(1).max(10),
  day: LocalDay,
  start: ClockTime,
  replaces: z.string().max(2000).optional(),
  moves: z.boolean().optional(),
});
export type HoldBody = z.infer<typeof HoldBody>;

export const HoldView = z.object({
  /** Opaque; proves the hold. Keep it secret. */
  hold: z.string(),
  heldUntil: z.iso.datetime(),
  party: PartyServices,
  office: z.string(),
  day: LocalDay,
  start: ClockTime,
  minutes: z.int(),
});
export type HoldView = z.infer<typeof HoldView>;

export const accessNeeds = ['wheelchair', 'hearing', 'sight', 'speech', 'companion', 'interpreter'] as const;
export const AccessNeed = z.enum(accessNeeds);
export type AccessNeed = z.infer<typeof AccessNeed>;

export const relations = ['spouse', 'child', 'parent', 'grandchild', 'sibling', 'other'] as const;
export const Relation = z.enum(relations);

/** One person at the counter. Numbers are taken as typed and normalised; refused ones come back as field problems. */
export const PersonBody = z.object({
  name: z.string().max(200),
  documentType: z.enum(documentTypes),
  documentNumber: z.string().max(60),
});

/** Booking a held time: one entry of `people` for each person of the hold's party, in its order. */
export const BookBody = z.object({
  hold: z.string().min(1).max(2000),
  for: z.enum(['self', 'relative']),
  people: z.array(PersonBody).min(1).max(peopleAtMost),
  bookedByName: z.string().max(200).default(''),
  relation: z.union([Relation, z.literal('')]).default(''),
  phone: z.string().max(60).default(''),
  email: z.string().max(254).default(''),
  accessNeeds: z.array(AccessNeed).max(accessNeeds.length).default([]),
  /** Separate consent (单独同意) to store the identity numbers for this visit. */
  consentIdentity: z.boolean(),
  /** Separate consent to store needs that tell of health; required when any is ticked. */
  consentAccessNeeds: z.boolean().default(false),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
export type BookBody = z.infer<typeof BookBody>;

/** The form before it is finished: choices may still be missing (''). */
export const CheckBody = BookBody.omit({ hold: true }).extend({
  for: z.enum(['self', 'relative', '']),
  people: z
    .array(PersonBody.extend({ documentType: z.enum([...documentTypes, '']) }))
    .min(1)
    .max(peopleAtMost),
});
export type CheckBody = z.infer<typeof CheckBody>;

/** The form is right as it is; nothing was stored. */
export const CheckView = z.object({ ok: z.literal(true) });

/** What the holder of the receipt sees. Names and numbers are masked. */
export const AppointmentView = z.object({
  kind: z.literal('appointment'),
  status: z.enum(['booked', 'cancelled', 'past']),
  /** Every service of the party once. */
  services: z.array(z.string()),
  /** What must be brought, each thing once; the messages name the same. */
  bring: z.array(z.object({ name: LocalText, note: LocalText.optional() })),
  office: z.string(),
  day: LocalDay,
  /** From the first start to the last end, without the buffer between visits. */
  start: ClockTime,
  minutes: z.int(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Where it is done: one or more counters, one after the other or side by side. */
  slots: z.array(z.object({ counter: z.string(), start: ClockTime, minutes: z.int() })),
  bookedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  people: z.array(z.object({ name: z.string(), documentType: z.enum(documentTypes), document: z.string(), services: z.array(z.string()) })),
  /** Where notifications go; '' where nothing was given. */
  contact: z.object({ phone: z.string(), email: z.string() }),
  bookedBy: z.object({ name: z.string(), relation: z.string() }).nullable(),
  accessNeeds: z.array(z.string()),
  checkInCode: z.string(),
  /** Last instant at which it can be changed or cancelled online. */
  /** Online; of one whose time the office closed, until it would end. */
  changeableUntil: z.iso.datetime(),
  changeable: z.boolean(),
  /** How often it can still be moved online; cancelling is possible all the same. */
  movesLeft: z.int(),
  /**
   * What stops a booked appointment by now, with the reason the office states. closure: nobody serves at its time; counter-out: its counter does not, another one does,
   * and the appointment stands. null when nothing does. Only told by GET /matter.
   */
  stop: z
    .object({ kind: z.enum(['closure', 'counter-out']), reason: LocalText.nullable() })
    .nullable()
    .optional(),
  version: z.int(),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

export const BookedView = z.object({ receipt: z.string(), access: z.string(), handle: z.string(), appointment: AppointmentView });
export type BookedView = z.infer<typeof BookedView>;

export const MoveBody = z.object({ hold: z.string().min(1).max(2000) });
export const ReleaseBody = z.object({ hold: z.string().min(1).max(2000) });
