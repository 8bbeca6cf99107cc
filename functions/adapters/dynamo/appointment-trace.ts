import * as z from 'zod';
import type { AppointmentTrace } from '#core/notifications/notification-of.ts';

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));

/** Of an appointment's item what notifications need; what is sealed in it is not even read. */
export const AppointmentTraceItem = z
  .object({
    status: z.object({ S: z.enum(['booked', 'cancelled']) }).transform(({ S }) => S),
    version: number,
    office: text,
    day: text,
    counter: text,
    from: number,
    to: number,
    changedAt: number.transform((milliseconds) => new Date(milliseconds)),
  })
  .transform(
    ({ status, version, changedAt, office, day, counter, from, to }): AppointmentTrace => ({
      status,
      version,
      changedAt,
      slot: { office, day, counter, from, to },
    }),
  );
