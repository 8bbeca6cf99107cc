import type { Wording } from '../locale.ts';
import type { days as zh } from '../zh-CN/days.ts';

export const days: Wording<typeof zh> = {
  today: 'Today',
  tomorrow: 'Tomorrow',
  left: '{count} left',
  states: {
    open: 'free',
    full: 'full',
    closed: 'closed',
    'too-short': 'too short',
    holiday: 'holiday',
    closure: 'closed',
    'counter-out': 'no counter',
    past: 'over',
    unannounced: 'not known yet',
  },
  why: {
    full: 'No online times are left on this day. Some places are kept for people without an appointment: you can come and take a number.',
    closed: 'No counter does this on this day.',
    'too-short':
      'No session of this day is long enough for everything you want to do. Choose another day or another place; of several services, choose fewer and book the rest separately.',
    holiday: 'Closed for the holiday ({reason}).',
    closure: 'Closed: {reason}.',
    'counter-out': 'The counter for this is out of service on this day: {reason}.',
    past: 'It is too late to book for today. If the counter is still open, you can come and take a number.',
    unannounced: 'The public holidays of that year are not announced yet. The day can be booked once they are.',
  },
  partly: 'Closed from {from} to {to} on this day: {reason}.',
  sessions: {
    normal: { morning: 'Morning', afternoon: 'Afternoon' },
    lunch: 'Lunchtime',
    extended: 'Late opening',
    saturday: 'Saturday',
    'green-card': 'Green-card session',
    reception: 'Reception day',
    staggered: 'Staggered hours',
  },
  legend: '{name}, {from} to {to}',
};
