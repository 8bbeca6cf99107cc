import * as z from 'zod';
import { locales } from '#shared/i18n/locale.ts';

/** Where notifications may go, as sealed under the class `contact`: all that a worker can open. */
export const Contact = z.object({ email: z.string().optional(), phone: z.string().optional(), locale: z.enum(locales) });
export type Contact = z.infer<typeof Contact>;

/** The contact in what somebody gave; undefined when they gave neither address nor number. */
export function contactFrom({ email, phone, locale }: { [field in keyof Contact]: Contact[field] | undefined }): Contact | undefined {
  if (locale === undefined || (email === undefined && phone === undefined)) return undefined;
  return { ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }), locale };
}

/** Opens a sealed contact, bound to the appointment's key or the case's id; undefined when it cannot be opened. */
export type OpenContact = (associatedData: string, sealed: string) => Promise<string | undefined>;
