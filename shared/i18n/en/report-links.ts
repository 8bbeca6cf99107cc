import type { Wording } from '../locale.ts';
import type { reportLinks as zh } from '../zh-CN/report-links.ts';

export const reportLinks: Wording<typeof zh> = {
  toReceipt: 'Follow it with your receipt',
  restart: 'Start again',
};
