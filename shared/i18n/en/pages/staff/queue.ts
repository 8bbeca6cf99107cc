import type { Wording } from '../../../locale.ts';
import type { staffQueue as zh } from '../../../zh-CN/pages/staff/queue.ts';

export const staffQueue: Wording<typeof zh> = {
  title: 'Open matters',
  caption: 'Open matters of {unit}, most urgent first',
  head: { name: 'Matter', state: 'State', filed: 'Filed', due: 'Deadline' },
  anonymous: 'anonymous',
  next: 'Next page',
  none: 'There is nothing to do here for your role. If you need access, ask your administrator.',
  paused: 'Waiting for what is missing, clock stopped',
};
