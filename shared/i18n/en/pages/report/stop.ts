import type { Wording } from '../../../locale.ts';
import type { reportStop as zh } from '../../../zh-CN/pages/report/stop.ts';

export const reportStop: Wording<typeof zh> = {
  title: 'Call at once',
  lead: 'Somebody is in danger, and a form is too slow. Use one of these numbers.',
  mistake: 'Chosen by mistake?',
  back: 'None of this is the case, choose again',
};
