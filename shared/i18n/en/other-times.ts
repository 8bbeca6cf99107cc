import type { Wording } from '../locale.ts';
import type { otherTimes as zh } from '../zh-CN/other-times.ts';

export const otherTimes: Wording<typeof zh> = {
  book: 'Take {when}',
  all: 'See all times',
  elsewhere: 'See other places',
  now: 'Your present time: {when}, {office}',
};
