import type { Wording } from '../../../locale.ts';
import type { stopNotice as zh } from '../../../zh-CN/pages/appointments/stop-notice.ts';

export const stopNotice: Wording<typeof zh> = {
  titles: { closure: 'The office has closed this time', 'counter-out': 'Your counter is out of service' },
  reason: 'Why: {reason}.',
  move: 'It cannot be done at this time, so please do not go there. Move it to another time: nobody will do it for you.',
  call: 'It cannot be done at this time, so please do not go there. It can no longer be moved online: telephone {phone}.',
  come: 'Your appointment stands. Go to the counters at that time and show the check-in code: staff will tell you where. You may have to wait a little. To ask first, telephone {phone}.',
};
