import type { Wording } from '../locale.ts';
import type { pages as zh } from '../zh-CN/pages.ts';

export const pages: Wording<typeof zh> = {
  promise: {
    title: 'What we never do',
    lead: 'This site is for service only. It does none of these things, and no way is left open to do them. The program is public: anybody can check.',
    items: [
      {
        name: 'No grading of people',
        help: 'Tenants, landlords, newcomers, families: nobody is marked “safe” or “unsafe”. There is no field for it.',
      },
      {
        name: 'No other use of what you hand in',
        help: 'What you enter to register, book or report is not matched against wanted lists, not used to look up a record, not searched for leads.',
      },
      {
        name: 'No faces, fingerprints or movements',
        help: 'No face recognition, no vehicle analysis, no cameras, no location. A township you choose only sorts a list and is not kept.',
      },
      { name: 'No lists of “key persons”', help: 'No lists of people thought dangerous, mentally ill or petitioning, and no risk scores.' },
      { name: 'No informers', help: 'It is not used to recruit them, nor to ask you about others while you are being served.' },
      { name: 'No patrols, stops or checkpoints', help: 'Duty, radio, body cameras and equipment are not handled here.' },
      {
        name: 'No investigation files',
        help: 'The case system is not connected. The progress you see is a sentence an officer chose to publish.',
      },
      {
        name: 'No access to police databases',
        help: 'Nobody can look up anybody’s household, movements or record through this site, nor can the counter.',
      },
      { name: 'No ranking of officers', help: 'Figures serve to improve the service, not to line up individuals.' },
      { name: 'Nothing from third parties', help: 'No advertisements, no analytics, no foreign fonts or scripts.' },
    ],
    wrong: 'Did we break this promise? Call 12389 or tell any station leader.',
    source:
      'Sources: Personal Information Protection Law, articles 6 (minimum necessary) and 28 to 30 (sensitive information); State Council Provisions on Online Government Services, article 7 (material handed in may not be used for anything but the service).',
  },
  privacy: {
    title: 'Privacy notice',
    lead: 'Booking online needs personal information. This page says what, why, for how long, and what your rights are.',
    who: {
      title: 'Who is responsible',
      text: '{bureau}. Contact: {phone}. To complain about how your information is used, call {supervision}.',
    },
    what: {
      title: 'What we need, and why',
      caption: 'Personal information used for an appointment',
      item: 'Information',
      why: 'Used for',
      kept: 'Kept for',
      rows: [
        {
          item: 'Name of the person who will come',
          why: 'Calling them at the counter and confirming who came',
          kept: '{days} days after the visit',
        },
        {
          item: 'Type and number of the document (sensitive; separate consent)',
          why: 'Confirming who came; keeping to one appointment per person and service',
          kept: '{days} days after the visit',
        },
        {
          item: 'Name of the relative who books, and the relation',
          why: 'Only when booking for a relative, to confirm that',
          kept: '{days} days after the visit',
        },
        { item: 'Telephone and email (optional)', why: 'Reaching you if something changes', kept: '{days} days after the visit' },
        {
          item: 'Help needed (optional; may tell about health; separate consent)',
          why: 'So that the counter is ready',
          kept: '{days} days after the visit',
        },
        { item: 'Unfinished forms', why: 'So that nothing is lost when you go back or lose the network', kept: '1 hour' },
        { item: 'Language and type size', why: 'Remembering your choice, on your device only', kept: '1 year' },
        {
          item: 'Network address',
          why: 'Keeping machines from guessing; only a digest valid for the day is kept, not the address',
          kept: 'less than 1 hour',
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
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody should be able to do this alone: people who are old, who see or hear badly, whose hands do not obey, who have an old phone.',
    doesTitle: 'What works',
    does: [
      'Everything can be done without scripts, and on a slow network.',
      'Everything can be done with the keyboard alone, and you can see where you are.',
      'At 400% zoom nothing scrolls sideways. One switch makes everything larger and is remembered.',
      'Screen readers get every heading, field and error, and every error says how to mend it.',
      'Colour is never the only sign, and contrast is sufficient.',
      'No pop-ups, no captchas, nothing plays by itself.',
      'When a time is kept for you, we say until when. What you entered is not lost when it is over.',
      'Deaf people can report an emergency by text message to 12110.',
    ],
    standardTitle: 'Standards',
    standard:
      'Made to the Law on Building a Barrier-Free Environment, GB/T 37668-2019 and WCAG 2.2 level AA. Every change is checked page by page by a program, and by people where a program cannot see.',
    knownTitle: 'What does not work yet',
    known: [
      'There is no sign language and no spoken guide.',
      'The guides have no easy-to-read version.',
      'People with disabilities have not yet tested it systematically.',
    ],
    tellTitle: 'If something stops you',
    tell: 'Tell us at any counter or call 12345. If it is urgent, the counter will fill in the form with you.',
  },
  developers: {
    title: 'Developers',
    lead: 'The API our own pages use is open to everybody. What a page can do, the API can do; what the API does not give, no page can see.',
    base: 'Address: {path}. JSON only. Instants are UTC; days are local days of the county.',
    listTitle: 'Operations',
    caption: 'All operations',
    method: 'Method and path',
    does: 'What it does',
    routes: {
      services: 'Finds services by Chinese, English or pinyin',
      service: 'The guide of one service',
      offices: 'All offices',
      office: 'One office',
      availability: 'Days and times that can be booked at one office',
      availabilityOffices: 'Offices that do it, each with its first free time',
      holds: 'Holds a time for {minutes} minutes',
      release: 'Gives a held time back',
      check: 'Checks the visitor’s details and stores nothing',
      appointments: 'Books the held time and gives the receipt number',
      lookup: 'Opens a matter with its receipt and gives a token for {idle} minutes',
      matter: 'The matter again (Authorization: Bearer token)',
      move: 'Moves it to a newly held time',
      cancel: 'Cancels it',
    },
    openapi: 'The full description for machines: ',
    problemsTitle: 'Problems',
    problems: 'Refusals are application/problem+json (RFC 9457). All codes and what they mean: ',
    problemsLink: 'problem codes',
    rules: {
      title: 'Please',
      items: [
        'send a receipt number only in a request body, never in an address',
        'wait as long as Retry-After says',
        'never test the demonstration with real personal information',
      ],
    },
  },
  problemList: {
    title: 'Problem codes',
    lead: 'The member “code” of a refusal. Its “type” leads to the entry on this page.',
    status: 'HTTP status',
  },
  notFound: {
    title: 'Page not found',
    help: 'The address may be mistyped, or the page is no longer here.',
    try: 'You can:',
    home: 'go to the home page',
    search: 'search for what you need to do',
    receipt: 'look something up with your receipt',
    call: 'Or call 12345, the public service line.',
  },
  serverError: {
    title: 'Something went wrong on our side',
    help: 'It was not your fault. What you just did may not have worked. Try again in a while. If you were booking, what you entered is kept for 1 hour.',
    check:
      'Not sure whether it is booked? If you saw a receipt number, it is. If not, book again: one person cannot be booked twice for the same service.',
    urgent: 'If it is urgent, go to the counter or call 12345.',
  },
};
