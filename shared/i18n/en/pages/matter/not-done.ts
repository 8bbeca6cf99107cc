import type { Wording } from '../../../locale.ts';
import type { notDone as zh } from '../../../zh-CN/pages/matter/not-done.ts';

export const notDone: Wording<typeof zh> = {
  acts: { cancel: 'Not cancelled', move: 'Not moved', reply: 'Message not sent', supply: 'Not sent' },
  why: {
    'other-matter': {
      title: 'Another matter is open now',
      help: 'The page you used belongs to another matter. So that nothing goes wrong, nothing was changed and nothing was sent.',
    },
    'signed-out': {
      title: 'It is no longer open here',
      help: 'Nothing was changed and nothing was sent. We close what you opened after 15 minutes without use, and after 1 hour at most, so that nobody else sees it.',
    },
    'changed-meanwhile': {
      title: 'This appointment has just changed',
      help: 'The page you used is no longer up to date, so nothing was changed. Look at it as it is now, then decide.',
    },
  },
  open: 'Open in this browser now',
  now: 'It is now',
  unsent: {
    title: 'Your words are still here',
    lead: 'Enter the receipt number of the matter you wrote them for, and they go to us straight away.',
    kept: 'They are on this page only. Once you leave it they are gone, so copy them first if you cannot send them now.',
    receipt: 'Receipt number of that matter',
    submit: 'Open it and send',
    copy: 'Copy these words',
    copied: 'Copied',
  },
  again: 'To go on with the one from before, enter its receipt number again.',
  toReceipt: 'Enter the receipt number',
  toMatter: 'See the one that is open now',
  toAppointment: 'See the appointment as it is now',
};
