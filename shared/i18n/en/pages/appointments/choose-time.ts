import type { Wording } from '../../../locale.ts';
import type { chooseTime as zh } from '../../../zh-CN/pages/appointments/choose-time.ts';

export const chooseTime: Wording<typeof zh> = {
  title: 'Choose a time',
  visit: '{names} · about {minutes} {minutes:minute|minutes} · {office}',
  changeOffice: 'Choose another place',
  daysLabel: 'Days you can book',
  noneAtAll: 'There is nothing free here in the next {days} {days:day|days}.',
  hold: 'We keep the time for you for {minutes} {minutes:minute|minutes} while you fill in the rest.',
  submit: 'Take this time',
};
