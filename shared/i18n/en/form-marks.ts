import type { Wording } from '../locale.ts';
import type { formMarks as zh } from '../zh-CN/form-marks.ts';

export const formMarks: Wording<typeof zh> = {
  summaryTitle: { one: 'There is a problem', many: 'There are {count} problems' },
  errorPrefix: 'Error: ',
  choose: 'Choose',
};
