import type { Wording } from '../../../locale.ts';
import type { reportList as zh } from '../../../zh-CN/pages/report/list.ts';

export const reportList: Wording<typeof zh> = {
  title: 'Report something',
  lead: 'If it can wait a little, you can tell us here. You need no account. You get a receipt, and with it you can follow what happens and read our answers.',
  heading: 'What you can report online',
  already: 'Reported already?',
};
