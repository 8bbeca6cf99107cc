import type { Wording } from '../../../locale.ts';
import type { visitorDetails as zh } from '../../../zh-CN/pages/appointments/details.ts';

export const visitorDetails: Wording<typeof zh> = {
  title: 'Who will come?',
  notice: 'Why we need this, how long we keep it and what your rights are',
  noticeLink: 'privacy notice',
  submit: 'Continue',
};
