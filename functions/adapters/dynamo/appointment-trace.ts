import * as z from 'zod';
import type { AppointmentTrace } from '#core/notifications/notification-of.ts';
import { instant, number, text, texts } from './attributes.ts';
import { readSlots } from './slots-attribute.ts';

/** Of an appointment's item what notifications need; what is sealed in it is not even read. */
export const AppointmentTraceItem = z
  .object({
    status: z.object({ S: z.enum(['booked', 'cancelled']) }).transform(({ S }) => S),
    version: number,
    office: text,
    day: text,
    slots: texts,
    changedAt: instant,
  })
  .transform(({ office, day, slots, ...rest }): AppointmentTrace => ({ ...rest, slots: readSlots({ office, day, slots }) }));
