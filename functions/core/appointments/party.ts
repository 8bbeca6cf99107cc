import * as z from 'zod';
import { documentTypes } from '#shared/identity-numbers.ts';

/** Who comes to the counter and for what. */
export const Person = z.object({
  name: z.string(),
  documentType: z.enum(documentTypes),
  documentNumber: z.string(),
  services: z.array(z.string()),
});
export type Person = z.infer<typeof Person>;

/** The people of one appointment, as sealed at rest; erased `keepPersonalDays` after the visit. */
export const Party = z.object({
  people: z.array(Person).min(1),
  /** Present when somebody books for a relative （亲友代约）。*/
  bookedBy: z.object({ name: z.string(), relation: z.string() }).optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  accessNeeds: z.array(z.string()),
  locale: z.enum(['zh-CN', 'en']),
});
export type Party = z.infer<typeof Party>;
