import type { Wording } from '../../../locale.ts';
import type { reportCheck as zh } from '../../../zh-CN/pages/report/check.ts';

export const reportCheck: Wording<typeof zh> = {
  title: 'Check your answers',
  lead: 'Nothing is sent yet. If everything is right, select “{submit}”.',
  change: 'Change',
  changeHidden: ' “{page}”',
  notGiven: 'Not provided',
  submit: { report: 'Send this request' },
  retry: 'Send it again',
  refused: {
    'request-changed': {
      title: 'You have sent this already',
      help: 'We have what you sent before; what you changed later is not in it. Use the receipt you got then, and add to it with a message. If you got no receipt, please start again.',
    },
  },
};
