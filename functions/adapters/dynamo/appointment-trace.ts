import * as z from 'zod';
import type { AppointmentTrace } from '#core/notifications/notification-of.ts';
import { readSlots } from './slots-attribute.ts';

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));

/** Of an appointment's item what notifications need; what is sealed in it is not even read. */
export const AppointmentTraceItem = z
  .object({
    status: z.object({ S: z.enum(['booked', 'cancelled']) }).transform(({ S }) => S),
    version: number,
    office: text,
    day: text,
    slots: z.object({ L: z.array(text) }).transform(({ L }) => L),
    changedAt: number.transform((milliseconds) => new Date(milliseconds)),
  })
  .transform(({ office, day, slots, ...rest }): AppointmentTrace => ({ ...rest, slots: readSlots({ office, day, slots }) }));
