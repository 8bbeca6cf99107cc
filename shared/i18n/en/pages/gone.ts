import type { Wording } from '../../locale.ts';
import type { gone as zh } from '../../zh-CN/pages/gone.ts';

export const gone: Wording<typeof zh> = {
  title: 'This page has expired',
  help: 'What you enter and your receipt number are kept for 1 hour, on the same device only, and no longer once you clear or close them.',
  unknown: 'This page can no longer tell whether it was sent:',
  submitted: 'If you did send it, use your receipt number to see it. Do not send it again.',
  notSubmitted: 'If you did not, please start again.',
  toReceipt: 'Use your receipt number',
  restart: 'Start again',
};
