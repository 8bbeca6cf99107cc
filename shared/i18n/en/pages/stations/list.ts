import type { Wording } from '../../../locale.ts';
import type { stationList as zh } from '../../../zh-CN/pages/stations/list.ts';

export const stationList: Wording<typeof zh> = {
  lead: 'Opening hours, how to get there and what each place does.',
  centre: 'Centre station',
  'county-window': 'Bureau hall',
  county: 'Whole county',
  townships: 'Serves {names}',
  duty: 'Every station has somebody on duty day and night. In an emergency call 110.',
};
