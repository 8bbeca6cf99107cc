import type { Wording } from '../../../locale.ts';
import type { serviceList as zh } from '../../../zh-CN/pages/services/list.ts';

export const serviceList: Wording<typeof zh> = {
  title: 'Services',
  lead: 'How each thing is done, what to bring, how long it takes and where to go.',
  label: 'What do you need to do?',
  hint: 'In English, Chinese, pinyin or pinyin initials, such as “ID card” or “sfz”',
  submit: 'Search',
  resultsTitle: 'Search for “{q}”',
  results: { one: '1 service found', many: '{count} services found', none: 'Nothing found for “{q}”' },
  total: '{count} {count:service|services}',
  signposts: 'Numbers that can help',
  call: 'Call {number}',
  write: 'Text {number}',
  onlySignposts: 'There is no service for this. See the numbers above.',
  emptyHelp: 'Try another word, such as “hukou”, “residence” or “passport”. You can also:',
  ways: {
    groups: 'look through all services by group',
    call: 'call {phone}, the public service line, and ask',
    station: 'find the nearest police station and ask there. Whoever you ask first will see it through',
  },
  all: 'All services',
  bookable: 'can be booked',
  minutes: 'about {minutes} {minutes:minute|minutes}',
};
