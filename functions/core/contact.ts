import * as z from 'zod';
import { parseMobile } from '#shared/contact-details.ts';
import { locales } from '#shared/i18n/locale.ts';
import { toBase64Url } from './encoding.ts';
import type { Secrets } from './secrets.ts';

/** Characters of a digest, six bits each: enough that two addresses do not share one. */
const digestLength = 11;

/**
 * Where notifications may go, as sealed under the class `contact`: all that a worker can open. `recipients` has a keyed digest of each address by which its messages
 * are counted, made when the contact was given: workers have no key for that. A contact from before has none.
 */
export const Contact = z.object({
  email: z.string().optional(),
  phone: z.string().optional(),
  locale: z.enum(locales),
  recipients: z.object({ mail: z.string().optional(), sms: z.string().optional() }).optional(),
});
export type Contact = z.infer<typeof Contact>;

/** The contact in what somebody gave; undefined when they gave neither address nor number. */
export function contactFrom({
  email,
  phone,
  locale,
}: { [field in 'email' | 'phone' | 'locale']?: Contact[field] | undefined }): Contact | undefined {
  if (locale === undefined || (email === undefined && phone === undefined)) return undefined;
  return { ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }), locale };
}

/** The contact with the digests its messages are counted by; the same address has the same one however it is written. */
export async function withRecipients({ mac }: Secrets, contact: Contact): Promise<Contact> {
  const mobile = contact.phone === undefined ? undefined : parseMobile(contact.phone);
  const digest = async (address: string) => toBase64Url(await mac('recipient', address)).slice(0, digestLength);
  const [mail, sms] = await Promise.all([
    contact.email === undefined ? undefined : digest(contact.email.trim().toLowerCase()),
    mobile?.ok ? digest(mobile.value) : undefined,
  ]);
  return { ...contact, recipients: { ...(mail === undefined ? {} : { mail }), ...(sms === undefined ? {} : { sms }) } };
}

/** Opens a sealed contact, bound to the appointment's key or the case's id; undefined when it cannot be opened. */
export type OpenContact = (associatedData: string, sealed: string) => Promise<string | undefined>;
