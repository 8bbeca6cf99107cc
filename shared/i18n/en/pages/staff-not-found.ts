import type { Wording } from '../../locale.ts';
import type { staffNotFound as zh } from '../../zh-CN/pages/staff-not-found.ts';

export const staffNotFound: Wording<typeof zh> = {
  title: 'Page not found',
  help: 'The address may be mistyped, or the page is not for your role.',
  back: 'Back to the queue',
};
