import type { Wording } from '../../../locale.ts';
import type { reportFiled as zh } from '../../../zh-CN/pages/report/filed.ts';

export const reportFiled: Wording<typeof zh> = {
  title: 'Sent',
  tag: 'Sent',
  number: 'Receipt number',
  gotIt: 'Received by',
  at: 'Sent',
  notProof: 'This receipt only shows that you submitted online. It is not the statutory receipt of a report (受案回执).',
  demonstration: 'Demonstration: no real station receives this.',
  keepUse: 'You need it to follow the matter, read answers and add to it.',
  anonymous:
    'You gave no name and number, so we cannot reach you and can only answer here. Please look in again with your receipt in a few days.',
  next: 'What happens next',
  unknown: 'We cannot tell right now how this matter stands. Open this page again in a few minutes, or use your receipt number.',
  nextDone: 'If it is accepted, you get the outcome by {promised} at the latest. Time we wait for you is not counted.',
  nextLook: 'With your receipt you can see at any time how far it is, read answers and add to it.',
  nextCall: 'If it becomes urgent, do not wait. Call 110.',
  see: 'Follow this matter',
  earlier: 'This is what you had sent before. What you changed later is not in it; you can add it with a message.',
};
