import type { Wording } from '../../locale.ts';
import type { gone as zh } from '../../zh-CN/pages/gone.ts';

export const gone: Wording<typeof zh> = {
  title: 'This page has expired',
  help: 'We keep what you enter and your receipt number, encrypted, for 1 hour after your last entry, and show them only in the browser you used. After that, or once you clear or close them, this page cannot show them any more.',
  unknown: 'This page can no longer tell whether it was sent:',
  submitted: 'If you did send it, use your receipt number to see it. Do not send it again.',
  notSubmitted: 'If you did not, please start again.',
  toReceipt: 'Use your receipt number',
  restart: 'Start again',
};
