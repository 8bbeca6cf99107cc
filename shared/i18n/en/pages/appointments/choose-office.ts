import type { Wording } from '../../../locale.ts';
import type { chooseOffice as zh } from '../../../zh-CN/pages/appointments/choose-office.ts';

export const chooseOffice: Wording<typeof zh> = {
  title: 'Where would you like to go?',
  visit: 'You are booking: {names} (about {minutes} {minutes:minute|minutes})',
  changeServices: 'Choose another service',
  nearLabel: 'Which township are you in?',
  nearHint: 'Only used to sort by distance. We do not keep it.',
  nearAny: 'Not selected: usual order',
  nearSubmit: 'Sort by distance',
  soonest: 'First free: {when}',
  none: 'Nothing free for {days} {days:day|days}',
  noneHelp: 'Some places are always kept for people without an appointment: you can come and take a number.',
  choose: 'Choose',
  distance: 'about {kilometres} km',
  here: 'in your township',
  townships: 'Serves {names}',
  address: 'Address',
  access: 'Access',
  sketch: 'Distances are estimated from a sketch map.',
};
