import type { Wording } from '../locale.ts';
import type { calendar as zh } from '../zh-CN/calendar.ts';

export const calendar: Wording<typeof zh> = {
  title: '{services} ({office})',
  description: 'Show your check-in code when you arrive. To move or cancel, use your receipt number.',
  demonstration: 'Demonstration: a fictional appointment.',
};
