import * as z from 'zod';
import { documentTypes } from '#shared/identity-numbers.ts';

/** Who comes to the counter, as sealed at rest; erased `keepPersonalDays` after the visit. */
export const Visitor = z.object({
  name: z.string(),
  documentType: z.enum(documentTypes),
  documentNumber: z.string(),
  /** Present when somebody books for a relative (亲友代约). */
  bookedBy: z.object({ name: z.string(), relation: z.string() }).optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  accessNeeds: z.array(z.string()),
  locale: z.enum(['zh-CN', 'en']),
});
export type Visitor = z.infer<typeof Visitor>;
