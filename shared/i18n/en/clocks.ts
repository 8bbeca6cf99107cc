import type { Wording } from '../locale.ts';
import type { clocks as zh } from '../zh-CN/clocks.ts';

export const clocks: Wording<typeof zh> = {
  names: {
    triage: 'To be taken up',
    promised: 'Promised',
    statutory: 'By law',
    answer: 'First answer, since it was first received',
  },
  note: 'By {day} at the latest. Source: {source}.',
  provisional: 'This date rests on a holiday calendar that is not published yet and may change.',
  units: { hours: '{count:hour|hours}', 'calendar-days': '{count:day|days}', 'working-days': '{count:working day|working days}' },
};
