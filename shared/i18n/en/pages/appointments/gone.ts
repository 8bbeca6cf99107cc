import type { Wording } from '../../../locale.ts';
import type { goneBooking as zh } from '../../../zh-CN/pages/appointments/gone.ts';

export const goneBooking: Wording<typeof zh> = {
  title: 'What you entered is no longer here',
  help: 'Unfinished bookings are kept for 1 hour, on the same device only. Nothing was booked. Please choose a time again.',
  start: 'Start again',
};
