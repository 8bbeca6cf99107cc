import type { Wording } from '../locale.ts';
import type { messages as zh } from '../zh-CN/messages.ts';

export const messages: Wording<typeof zh> = {
  sign: '【家门口】',
  greeting: 'Hello,',
  signed: 'Doorstep\n(Sent automatically. Please do not reply.)',
  comma: ', ',
  when: '{day}, {time}',
  bring: 'Bring: {things}. Originals only, no photocopies needed.',
  bringShort: ' Bring: {things}.',
  andMore: '{things} and more',
  lookUp: 'To see, move or cancel it, open the website yourself ({site}) and use your receipt number.',
  lookUpShort: ' To see or move it, open the website yourself and use your receipt number.',
  neverAsk: 'We never ask for your receipt number by message or telephone.',
  demonstration: 'Demonstration: this appointment is fictional. Please do not go there.',
  appointment: {
    booked: {
      subject: 'Booked: {when}',
      mail: 'Your appointment is booked: {when}, {office} ({address}).',
      sms: 'Your appointment is booked: {when}, {office}.',
    },
    moved: {
      subject: 'Moved: {when}',
      mail: 'Your appointment was moved to {when}, {office} ({address}). The earlier time is no longer kept for you.',
      sms: 'Your appointment was moved to {when}, {office}.',
    },
    cancelled: {
      subject: 'Appointment cancelled',
      mail: 'Your appointment was cancelled: {when}, {office}. You do not need to come. If you still need the service, please book again.',
      sms: 'Your appointment on {when}, {office}, was cancelled.',
    },
  },
  case: {
    subject: 'There is news on something you filed',
    mail: 'There is news on something you filed. Open the website yourself and use your receipt to see it.',
    sms: 'There is news on something you filed. Open the website yourself and use your receipt to see it.',
  },
  deadline: {
    amber: {
      subject: 'A deadline is near (amber)',
      mail: 'A matter with your office is close to its promised deadline (amber). Please sign in to the workbench, look at it and see that it is done in time.',
    },
    red: {
      subject: 'A deadline has passed (red)',
      mail: 'A matter with your office is past its promised deadline (red). Please sign in to the workbench, see that it is dealt with and that the resident is told why it took longer.',
    },
  },
};
