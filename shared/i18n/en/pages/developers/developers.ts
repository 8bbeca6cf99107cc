import type { Wording } from '../../../locale.ts';
import type { developers as zh } from '../../../zh-CN/pages/developers/developers.ts';

export const developers: Wording<typeof zh> = {
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
    holds: 'Holds a time for {minutes} {minutes:minute|minutes}',
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
};
