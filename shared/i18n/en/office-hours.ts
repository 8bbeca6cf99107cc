import type { Wording } from '../locale.ts';
import type { officeHours as zh } from '../zh-CN/office-hours.ts';

export const officeHours: Wording<typeof zh> = {
  closed: 'Closed',
  season: '{from} to {to}',
  nth: 'Number {nth} of the month',
  nthJoin: ', ',
  only: 'some services only',
  market: 'Days of the month ending in {digits}',
  monthly: 'On the {day}th of each month, or the next working day',
  kinds: {
    normal: 'Normal hours',
    lunch: 'Open over lunch',
    extended: 'Late opening',
    saturday: 'Saturday',
    'green-card': 'Green-card session',
    reception: 'Reception day of the station’s leaders',
    staggered: 'Staggered hours',
  },
  range: '{from} to {to}',
  remarked: '{times} ({remarks})',
  remarkJoin: '; ',
  partJoin: ', ',
  labelled: '{label}: {text}',
  changes: {
    closure: { all: '{day}: closed all day ({reason})', hours: '{day}: closed {hours} ({reason})' },
    'counter-out': { all: '{day}: {counter} closed all day ({reason})', hours: '{day}: {counter} closed {hours} ({reason})' },
    session: '{day}: also open {hours}, {kind} ({reason})',
  },
};
