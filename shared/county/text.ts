import * as z from 'zod';

/** A text of the county pack. Both languages are required, so nothing can ship half translated. */
export const LocalText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof LocalText>;

export const Weekday = z.int().min(1).max(7).describe('ISO weekday: 1 Monday … 7 Sunday');
export const LocalDay = z.iso.date().describe('YYYY-MM-DD in the time zone of the county');
export const ClockTime = z.stringFormat('clock-time', /^([01]\d|2[0-3]):[0-5]\d$/).describe('HH:MM, 24 hours');
export const MonthDay = z.stringFormat('month-day', /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/).describe('MM-DD');
