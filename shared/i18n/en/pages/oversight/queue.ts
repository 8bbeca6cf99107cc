import type { Wording } from '../../../locale.ts';
import type { oversightQueue as zh } from '../../../zh-CN/pages/oversight/queue.ts';

export const oversightQueue: Wording<typeof zh> = {
  title: 'Open complaints',
  nav: 'Queue',
  caption: 'Open complaints with {unit}, most urgent first',
  empty: '{unit} has no open complaints. New ones appear here when they are passed to your unit.',
  head: { name: 'Matter', state: 'State', filed: 'Filed' },
  states: { submitted: 'Waiting to be taken up' },
  next: 'Next page',
  none: 'Your role does not handle complaints. If you need access, ask your administrator.',
};
