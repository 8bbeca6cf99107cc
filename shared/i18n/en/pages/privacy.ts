import type { Wording } from '../../locale.ts';
import type { privacy as zh } from '../../zh-CN/pages/privacy.ts';

export const privacy: Wording<typeof zh> = {
  title: 'Privacy notice',
  lead: 'Booking online needs personal information. This page says what, why, for how long, and what your rights are.',
  who: {
    title: 'Who is responsible',
    text: '{bureau}. Contact: {phone} (public service line). To complain about how your information is used, call {supervision}.',
  },
  what: {
    title: 'What we need, and why',
    caption: 'Personal information used for an appointment',
    item: 'Information',
    why: 'Used for',
    retention: 'Kept for',
    rows: [
      {
        item: 'Name of the person who will come',
        why: 'Calling them at the counter and confirming who came',
        retention: '{days} {days:day|days} after the visit',
      },
      {
        item: 'Type and number of the document (sensitive; separate consent)',
        why: 'Confirming who came; keeping to one appointment per person and service',
        retention: '{days} {days:day|days} after the visit',
      },
      {
        item: 'Name of the relative who books, and the relation',
        why: 'Only when booking for a relative, to confirm that',
        retention: '{days} {days:day|days} after the visit',
      },
      {
        item: 'Telephone and email (optional)',
        why: 'Telling you by text message and email when the appointment is booked, moved or cancelled',
        retention: '{days} {days:day|days} after the visit',
      },
      {
        item: 'A digest of the mobile number and of the email address',
        why: 'Counting the messages of a day, so that nobody can pester others through this site; the count holds neither number nor address',
        retention: '1 day',
      },
      {
        item: 'Help needed (optional; may tell about health; separate consent)',
        why: 'So that the counter is ready',
        retention: '{days} {days:day|days} after the visit',
      },
      { item: 'Unfinished forms', why: 'So that nothing is lost when you go back or lose the network', retention: '1 hour' },
      { item: 'Language and type size', why: 'Remembering your choice, on your device only', retention: '1 year' },
      {
        item: 'Network address',
        why: 'Keeping machines from guessing; only a digest valid for the day is kept, not the address',
        retention: 'less than 1 hour',
      },
    ],
  },
  how: {
    title: 'How it is protected',
    items: [
      'Personal information is encrypted and kept apart from the timetable of the counters.',
      'We keep only a digest of the receipt number: without the number nobody can open anything. For 1 hour after booking it is kept encrypted so that you can see it again, then deleted.',
      'Names and numbers are shown only in part.',
      'Receipt numbers never appear in addresses, messages or logs.',
      'There are no third-party analytics, advertisements or scripts.',
      'It is stored inside the People’s Republic of China (not so in a demonstration: do not enter real information there).',
    ],
  },
  share: {
    title: 'Who sees it',
    text: 'Only the counter you booked. It is given to nobody else and used for nothing but this matter, except where the law expressly demands it.',
  },
  rights: {
    title: 'Your rights',
    items: [
      'What is optional may be left empty. You will be served just the same.',
      'You may see and correct your information, get a copy, cancel, withdraw consent and ask for deletion: with your receipt number under “Look up”, or at the counter.',
      'If you do not want your document number used online, telephone or come to the counter. You will be served just the same.',
    ],
  },
  children: {
    title: 'Children under 14',
    text: 'A parent or another guardian books and consents. Only what an appointment needs is collected.',
  },
  law: 'Source: Personal Information Protection Law, articles 6, 13, 16, 17, 19, 28 to 31, 34 to 36 and 45 to 47.',
  updated: 'Updated {date}',
};
