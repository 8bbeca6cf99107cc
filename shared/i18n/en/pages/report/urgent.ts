import type { Wording } from '../../../locale.ts';
import type { reportUrgent as zh } from '../../../zh-CN/pages/report/urgent.ts';

export const reportUrgent: Wording<typeof zh> = {
  title: 'What you wrote sounds urgent',
  lead: 'If it is happening now, or somebody is in danger, call at once. Nothing is sent yet.',
  notUrgent: 'It is not a danger happening now. Send it as something that is not urgent',
  legend: 'If it is not urgent',
  choose: 'If it is not urgent, tick this and send it. If it is happening now, call at once',
  change: 'Go back and change what I wrote',
};
