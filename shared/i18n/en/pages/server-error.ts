import type { Wording } from '../../locale.ts';
import type { serverError as zh } from '../../zh-CN/pages/server-error.ts';

export const serverError: Wording<typeof zh> = {
  title: 'Something went wrong on our side',
  help: 'It was not your fault. What you just did may not have worked. Try again in a while. If you were booking, what you entered is kept for 1 hour.',
  check: 'Not sure whether it is booked? If you saw a receipt number, it is. If not, book again: nobody is booked twice for one service.',
  urgent: 'If it is urgent, go to the counter or call {phone}.',
  nothingLost:
    'Everything you entered is still here. Wait a moment, then press the button: it is sent again just as it was, and you need not fill it in again.',
  typed: 'What you entered',
  retry: 'Send it again',
  reference: 'If you telephone about this, give this reference: {id}',
};
