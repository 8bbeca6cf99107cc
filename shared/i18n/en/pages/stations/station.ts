import type { Wording } from '../../../locale.ts';
import type { station as zh } from '../../../zh-CN/pages/stations/station.ts';

export const station: Wording<typeof zh> = {
  now: 'Now:',
  address: 'Address',
  directions: 'How to get there',
  phone: 'Telephone',
  access: 'Access',
  cluster: 'Cluster',
  clusterHelp: 'When this station is full or closed, its neighbours can help: {names}.',
  townships: 'Townships',
  hours: 'Opening hours',
  hoursCaption: 'Opening hours of a week',
  day: 'Day',
  times: 'Times',
  holidays: 'Closed on public holidays. Weekends that are made working days have the hours of a weekday.',
  otherSeason: 'In the other part of the year these hours are different:',
  services: 'Services',
  servicesHelp: 'Each guide says what to bring and how long it takes.',
  rooms: 'Community police rooms and mobile stops',
  officer: 'Officer: {name} (badge {badge})',
  presence: 'Present',
  book: 'Book here',
  printHours: 'Print',
  changes: 'Changes to these hours',
};
