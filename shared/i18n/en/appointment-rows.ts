import type { Wording } from '../locale.ts';
import type { appointmentRows as zh } from '../zh-CN/appointment-rows.ts';

export const appointmentRows: Wording<typeof zh> = {
  minutes: '{minutes} {minutes:minute|minutes}',
  directions: 'How to get there',
  takes: 'Takes about',
  visitor: 'Person who will come',
  document: 'Document',
  bookedBy: 'Booked by',
  bookedByValue: '{name} (the person who will come is their {relation})',
  contact: 'Contact',
  needs: 'Help at the counter',
};
