import type { Wording } from '../../../locale.ts';
import type { reportGone as zh } from '../../../zh-CN/pages/report/gone.ts';

export const reportGone: Wording<typeof zh> = {
  title: 'What you entered is no longer here',
  help: 'Unfinished forms are kept for 1 hour, on the same device only. Nothing was sent. Please fill it in again.',
};
