import type { Wording } from '../../../locale.ts';
import type { reportUnknown as zh } from '../../../zh-CN/pages/report/unknown.ts';

export const reportUnknown: Wording<typeof zh> = {
  title: 'There is no such form',
  help: 'The address may be mistyped. Please choose again.',
  toList: 'See what you can report',
};
