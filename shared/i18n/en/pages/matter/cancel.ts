import type { Wording } from '../../../locale.ts';
import type { cancelAppointment as zh } from '../../../zh-CN/pages/matter/cancel.ts';

export const cancelAppointment: Wording<typeof zh> = {
  title: 'Cancel this appointment?',
  means: 'If you cancel',
  points: [
    'The time goes to somebody else and cannot be taken back. You can book a new one.',
    'The check-in code stops working. Please delete the entry in your calendar yourself.',
    'Cancelling does not count against you.',
  ],
  closedPoints: ['You can book a new one.', 'Please delete the entry in your calendar yourself.', 'Cancelling does not count against you.'],
  closedOnly: 'You can move it to another time instead.',
  only: 'Is it only the time? You can move it instead, and keep the present time until the new one is yours.',
  submit: 'Cancel the appointment',
  keep: 'Do not cancel',
};
