import type { Wording } from '../../../locale.ts';
import type { booked as zh } from '../../../zh-CN/pages/appointments/booked.ts';

export const booked: Wording<typeof zh> = {
  title: 'Your appointment is booked',
  keep: 'Save your receipt number now',
  keepHelp:
    'You need it to see, move or cancel the appointment. To protect you, we do not keep it longer than 1 hour: if it is lost, it cannot be found again online. We never ask for it by telephone or message.',
  copy: 'Copy the receipt number',
  copied: 'Copied',
  print: 'Print this page',
  write: 'You can also write it down or take a screenshot.',
  next: 'What happens next',
  nextArrive: 'Be at {office} a few minutes before {when} and show the check-in code. You do not need to take a number.',
  nextChange: 'If you cannot come, move or cancel the appointment by {until}, so that somebody else can have the time.',
  nextCall: 'To speak to somebody: {phone}.',
  see: 'See this appointment',
  calendar: 'Add to your calendar',
  clear: 'Not your own phone or computer?',
  clearHelp: 'When you have saved the receipt number, clear it from this device.',
  clearButton: 'Clear and go to the home page',
  gone: {
    title: 'This receipt is no longer shown here',
    help: 'To protect you, the receipt number is shown for 1 hour after booking, on the same device only. The appointment itself still stands: use your receipt number to see it.',
    toReceipt: 'Use your receipt number',
    toMatter: 'See this appointment',
  },
};
