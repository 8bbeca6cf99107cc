import type { Wording } from '../../locale.ts';
import type { home as zh } from '../../zh-CN/pages/home.ts';

export const home: Wording<typeof zh> = {
  title: 'Police matters start at your doorstep',
  lead: 'No account, no download. You get a receipt, and with it you can look things up at any time.',
  search: {
    label: 'What do you need to do?',
    hint: 'In English, Chinese, pinyin or pinyin initials, such as “ID card” or “sfz”',
    submit: 'Search',
  },
  verbsLabel: 'Start here',
  verbs: {
    do: { name: 'Find a service', help: 'How {count} {count:service is|services are} done, what to bring, how long they take' },
    book: { name: 'Book a time', help: 'Choose a time, come, and do not queue' },
    report: { name: 'Report something', help: 'Tell the station about something that can wait; no name needed' },
    'look-up': { name: 'Look up', help: 'See, move or cancel with your receipt' },
    rate: { name: 'Rate', help: 'Rate what was just done; a bad rating is always followed up' },
    complain: { name: 'Complain', help: 'About police conduct or service, anonymously if you like' },
  },
  stations: {
    title: 'Are the counters open?',
    lead: 'With the first time you could book there, for example: {service}.',
    soonest: 'First free: {when}',
    full: 'Fully booked for {days} {days:day|days}',
    book: 'Book',
    bookHidden: 'at {office}',
    all: 'All stations and their hours',
  },
  known: {
    title: 'Before you come',
    items: [
      'Bring originals. No photocopies are needed.',
      'You can come without an appointment: counters always keep some places free.',
      'You can book for an elderly relative or a child.',
      'Booking, moving and cancelling cost nothing.',
    ],
  },
};
