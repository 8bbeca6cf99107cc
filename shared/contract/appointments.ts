import * as z from 'zod';
import { ClockTime, LocalDay } from '../county/text.ts';
import { documentTypes } from '../identity-numbers.ts';

/** Choosing a time: reserves it for the hold time of the county. `replaces` is an earlier hold of the same person, given back when the new one is won. */
export const HoldBody = z.object({
  services: z.array(z.string().min(1).max(8)).min(1).max(4),
  office: z.string().min(1).max(10),
  day: LocalDay,
  start: ClockTime,
  replaces: z.string().max(2000).optional(),
});
export type HoldBody = z.infer<typeof HoldBody>;

export const HoldView = z.object({
  /** Opaque; proves the hold. Keep it secret. */
  hold: z.string(),
  heldUntil: z.iso.datetime(),
  services: z.array(z.string()),
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

/** The person at the counter. Numbers are taken as typed and normalised; refused ones come back as field problems. */
export const BookBody = z.object({
  hold: z.string().min(1).max(2000),
  for: z.enum(['self', 'relative']),
  name: z.string().max(200),
  documentType: z.enum(documentTypes),
  documentNumber: z.string().max(60),
  bookedByName: z.string().max(200).default(''),
  relation: z.union([Relation, z.literal('')]).default(''),
  phone: z.string().max(60).default(''),
  email: z.string().max(254).default(''),
  accessNeeds: z.array(AccessNeed).max(accessNeeds.length).default([]),
  /** Separate consent (单独同意) to store the identity number for this visit. */
  consentIdentity: z.boolean(),
  /** Separate consent to store needs that tell of health; required when any is ticked. */
  consentAccessNeeds: z.boolean().default(false),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
export type BookBody = z.infer<typeof BookBody>;

/** The visitor's form before it is finished: choices may still be missing (''). */
export const CheckBody = BookBody.omit({ hold: true }).extend({
  for: z.enum(['self', 'relative', '']),
  documentType: z.enum([...documentTypes, '']),
});
export type CheckBody = z.infer<typeof CheckBody>;

/** The form is right as it is; nothing was stored. */
export const CheckView = z.object({ fine: z.literal(true) });

/** What the holder of the receipt sees. Names and numbers are masked. */
export const AppointmentView = z.object({
  kind: z.literal('appointment'),
  status: z.enum(['booked', 'cancelled', 'past']),
  services: z.array(z.string()),
  office: z.string(),
  counter: z.string(),
  day: LocalDay,
  start: ClockTime,
  minutes: z.int(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  bookedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  visitor: z.object({ name: z.string(), document: z.string(), documentType: z.enum(documentTypes), phone: z.string(), email: z.string() }),
  bookedBy: z.object({ name: z.string(), relation: z.string() }).nullable(),
  accessNeeds: z.array(z.string()),
  checkInCode: z.string(),
  /** Last instant at which it can be changed or cancelled online. */
  changeableUntil: z.iso.datetime(),
  changeable: z.boolean(),
  version: z.int(),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

export const BookedView = z.object({ receipt: z.string(), access: z.string(), appointment: AppointmentView });
export type BookedView = z.infer<typeof BookedView>;

export const MoveBody = z.object({ hold: z.string().min(1).max(2000) });
export const ReleaseBody = z.object({ hold: z.string().min(1).max(2000) });
