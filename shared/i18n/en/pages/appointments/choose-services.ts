import type { Wording } from '../../../locale.ts';
import type { chooseServices as zh } from '../../../zh-CN/pages/appointments/choose-services.ts';

export const chooseServices: Wording<typeof zh> = {
  title: 'What do you need to do?',
  lead: 'You can do several things in one visit, at one counter. Select up to four.',
  minutes: 'about {minutes} minutes',
  submit: 'Continue',
};
