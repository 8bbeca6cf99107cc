import type { Wording } from '../locale.ts';
import type { appointmentCard as zh } from '../zh-CN/appointment-card.ts';

export const appointmentCard: Wording<typeof zh> = {
  status: { booked: 'Booked', closed: 'Time closed', cancelled: 'Cancelled', past: 'Time is over' },
  counter: '{office}, counter {counter}',
  number: 'Receipt number',
  codeHelp: 'Show this when you arrive',
  qrLabel: 'QR code of the check-in code {code}',
  bring: 'Bring',
  nothingToBring: 'Nothing to bring',
  noCopies: 'Bring originals. No photocopies are needed.',
  relative: 'For: {name}',
  demonstration: 'Demonstration: this appointment is fictional. Please do not go there.',
  notProof: 'This receipt shows that you booked. It is not the statutory receipt of a report (受案回执).',
};
