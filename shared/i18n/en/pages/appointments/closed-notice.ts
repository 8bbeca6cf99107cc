import type { Wording } from '../../../locale.ts';
import type { closedNotice as zh } from '../../../zh-CN/pages/appointments/closed-notice.ts';

export const closedNotice: Wording<typeof zh> = {
  title: 'The office has closed this time',
  reason: 'Why: {reason}.',
  move: 'It cannot be done at this time, so please do not go there. Move it to another time: nobody will do it for you.',
  call: 'It cannot be done at this time, so please do not go there. It is too late to move it online: telephone {phone}.',
};
