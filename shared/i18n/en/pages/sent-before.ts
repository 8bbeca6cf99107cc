import type { Wording } from '../../locale.ts';
import type { sentBefore as zh } from '../../zh-CN/pages/sent-before.ts';

export const sentBefore: Wording<typeof zh> = {
  title: 'What you just entered was not sent',
  help: 'This form was sent before, perhaps in another tab. What was sent then has not changed. For another person or another matter, start again.',
  toFinished: 'See what was sent',
  restart: 'Start again',
};
