import type { Wording } from '../../../locale.ts';
import type { booked as zh } from '../../../zh-CN/pages/appointments/booked.ts';

export const booked: Wording<typeof zh> = {
  titles: {
    booked: 'Your appointment is booked',
    moved: 'Your appointment is moved',
    cancelled: 'This appointment is cancelled',
    past: 'The time of this appointment is over',
    closed: 'The time of this appointment is closed',
    unknown: 'Your receipt for the appointment',
  },
  unknown: 'We cannot tell right now how this appointment stands. Open this page again in a few minutes, or use your receipt number.',
  unknownStatus: 'See how it stands',
  number: 'Receipt number',
  cancelled: 'The check-in code no longer works. Please do not go there. You can book again.',
  again: 'Book again',
  keepUse: 'You need it to see, move or cancel the appointment.',
  next: 'What happens next',
  nextArrive: 'Be at {office} a few minutes before {when} and show the check-in code. You do not need to take a number.',
  nextChange: 'If you cannot come, move or cancel the appointment by {until}, so that somebody else can have the time.',
  closedMove: 'Move it to another time, or cancel it, by {until}.',
  closedArrange: 'Arrange another time with the station: its number is above.',
  closedCancel: 'If you no longer need it, you can cancel it online by {until}.',
  nextCall: 'To speak to somebody: {phone}.',
  see: 'See this appointment',
  calendar: 'Add to your calendar',
};
