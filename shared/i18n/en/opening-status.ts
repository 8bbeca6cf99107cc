import type { Wording } from '../locale.ts';
import type { openingStatus as zh } from '../zh-CN/opening-status.ts';

export const openingStatus: Wording<typeof zh> = {
  openNow: 'Open until {until}',
  closedNow: 'Closed now, opens {when}',
  closedLong: 'Closed for the next {days} {days:day|days}',
  closedBecause: { closure: 'Closed ({reason}), opens {when}', holiday: 'Closed for the holiday ({reason}), opens {when}' },
  closedLongBecause: {
    closure: 'Closed for the next {days} {days:day|days} ({reason})',
    holiday: 'Closed for the holiday ({reason}) and the next {days} {days:day|days}',
  },
  unjudged: 'See the opening hours below',
};
