import type { Wording } from '../../../locale.ts';
import type { chooseServices as zh } from '../../../zh-CN/pages/appointments/choose-services.ts';

export const chooseServices: Wording<typeof zh> = {
  title: 'What do you need to do?',
  lead: 'You can do several things in one visit, at one counter. Select up to {most}.',
  at: 'At: {office}.',
  elsewhere: 'Choose another place',
  minutes: 'about {minutes} {minutes:minute|minutes}',
  submit: 'Continue',
  errors: {
    none: 'Select what you need to do',
    tooMany: 'You can book up to {most} things in one visit, and you selected {count}. Untick {over}',
  },
};
