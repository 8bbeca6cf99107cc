import type { Wording } from '../../../locale.ts';
import type { matter as zh } from '../../../zh-CN/pages/matter/matter.ts';

export const matter: Wording<typeof zh> = {
  title: 'Your appointment',
  done: {
    moved: 'Your appointment is moved. The time you had before is given back.',
    cancelled: 'Your appointment is cancelled. Somebody else can have the time now. Thank you.',
  },
  print: 'Print this page',
  close: 'I am done, close it',
  closeHelp: 'Then nothing about your matter is left on this device. It also closes by itself after 15 minutes without use.',
};
