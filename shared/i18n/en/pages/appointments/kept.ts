import type { Wording } from '../../../locale.ts';
import type { keptTime as zh } from '../../../zh-CN/pages/appointments/kept.ts';

export const keptTime: Wording<typeof zh> = {
  kept: '{when}, {office}. We keep this time for you until {time}.',
  over: 'The time we kept for you is over',
  overHelp: 'Please carry on. If nobody else has taken it, it is still yours. Otherwise we will offer you the nearest times.',
};
