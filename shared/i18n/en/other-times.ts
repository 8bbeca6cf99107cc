import type { Wording } from '../locale.ts';
import type { otherTimes as zh } from '../zh-CN/other-times.ts';

export const otherTimes: Wording<typeof zh> = {
  book: 'Take {when}',
  kept: 'Everything you entered is still here.',
  nearest: 'These are the nearest free times: choose one.',
  none: 'We found no other free time just now. Look at other places, or look again later: times come back when somebody cancels.',
  again: 'Choose a time again',
  all: 'See all times',
  elsewhere: 'See other places',
  now: 'Your present time: {when}, {office}',
};
