import * as z from 'zod';
import { LocalDay, LocalText } from './text.ts';

/**
 * The statutory calendar of one year (国务院办公厅 notice).
 * official: holidays and make-up working days as published.
 * provisional: only the statutory days of 全国年节及纪念日放假办法; bridging and make-up days are not known yet.
 */
export const HolidayYear = z.strictObject({
  year: z.int().min(2020).max(2100),
  status: z.enum(['official', 'provisional']),
  source: LocalText,
  checkedOn: LocalDay,
  holidays: z.array(z.strictObject({ name: LocalText, days: z.array(LocalDay).min(1) })).min(1),
  makeUpDays: z.array(LocalDay),
});
export type HolidayYear = z.infer<typeof HolidayYear>;
