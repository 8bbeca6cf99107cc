import type { Wording } from '../locale.ts';
import type { pageNames as zh } from '../zh-CN/page-names.ts';

export const pageNames: Wording<typeof zh> = {
  receipt: 'Look up with your receipt',
  stations: 'Police stations and counters',
};
