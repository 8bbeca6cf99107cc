import type { Wording } from '../../../locale.ts';
import type { holdNotice as zh } from '../../../zh-CN/pages/appointments/hold-notice.ts';

export const holdNotice: Wording<typeof zh> = {
  until: '{when}, {office}. We keep this time for you until {time}.',
  over: 'The time we kept for you is over',
  overHelp: 'Please carry on. If nobody else has taken it, it is still yours. Otherwise we will offer you the nearest times.',
};
