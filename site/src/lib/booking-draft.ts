import * as z from 'zod';
import { type BookBody, BookedView, CheckBody, HoldView, PersonBody } from '#shared/contract/appointments.ts';
import type { SentForm } from './form.ts';

const text = z.string().default('');

/** The visitor's form exactly as it was typed, right or wrong; a choice that is none of those offered counts as missing. */
export const TypedVisitor = CheckBody.omit({ locale: true, people: true }).extend({
  for: CheckBody.shape.for.catch(''),
  name: text,
  documentType: z.union([PersonBody.shape.documentType, z.literal('')]).catch(''),
  documentNumber: text,
  bookedByName: text,
  relation: CheckBody.shape.relation.catch(''),
  phone: text,
  email: text,
  accessNeeds: CheckBody.shape.accessNeeds.catch([]),
});
export type TypedVisitor = z.infer<typeof TypedVisitor>;

/** The form as the API takes it: a party of one. */
export function bodyOf({ name, documentType, documentNumber, ...rest }: TypedVisitor, locale: BookBody['locale']) {
  return { ...rest, locale, people: [{ name, documentType, documentNumber }] };
}

/** Why a time that was held cannot be booked any more. */
export const RefusedBooking = z.enum(['already-booked', 'slot-taken', 'time-closed', 'hold-invalid']);
export type RefusedBooking = z.infer<typeof RefusedBooking>;

/** What is kept between the steps of a booking. */
export const BookingDraft = z.object({
  held: HoldView,
  visitor: TypedVisitor.optional(),
  /** The visitor's form was found right, so that a new time leads straight to the check page. */
  checked: z.boolean().default(false),
  booked: BookedView.optional(),
  /** Why what is held cannot be booked any more: it was given back when its booking was refused, or was lost. Stays until another time is held. */
  refused: RefusedBooking.optional(),
});
export type BookingDraft = z.infer<typeof BookingDraft>;

/** The form as typed in the draft. That somebody has a booking was about the person typed before: for another one it is only that no time is held. */
export function withVisitor(draft: BookingDraft, visitor: TypedVisitor): BookingDraft {
  const isSame = JSON.stringify(visitor) === JSON.stringify(draft.visitor);
  return { ...draft, visitor, refused: draft.refused === 'already-booked' && !isSame ? 'hold-invalid' : draft.refused };
}

type Reader = { readonly read: (draftId: string) => Promise<unknown> };

/** The draft named in the address, or undefined when it ran out, was made in another browser, or the address is made up. */
export async function readBookingDraft(drafts: Reader, draftId: string): Promise<BookingDraft | undefined> {
  const read = /^[\w-]{1,40}$/.test(draftId) ? await drafts.read(draftId) : undefined;
  const parsed = BookingDraft.safeParse(read);
  return parsed.success ? parsed.data : undefined;
}

/** The visitor's form as sent. A relative's details are dropped when the appointment is for oneself. */
export function typedVisitor(form: SentForm): TypedVisitor {
  const isRelative = form.text('for') === 'relative';
  return TypedVisitor.parse({
    for: form.text('for'),
    name: form.text('name'),
    documentType: form.text('documentType'),
    documentNumber: form.text('documentNumber'),
    bookedByName: isRelative ? form.text('bookedByName') : '',
    relation: isRelative ? form.text('relation') : '',
    phone: form.text('phone'),
    email: form.text('email'),
    accessNeeds: form.list('accessNeeds'),
    consentIdentity: form.has('consentIdentity'),
    consentAccessNeeds: form.has('consentAccessNeeds'),
  });
}
