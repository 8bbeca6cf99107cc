import type { Wording } from '../locale.ts';
import type { oversight as zh } from '../zh-CN/oversight.ts';

export const oversight: Wording<typeof zh> = {
  section: 'oversight',
};
