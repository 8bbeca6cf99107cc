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
  keep: 'Save your receipt number now',
  keepHelp:
    'You need it to follow the matter, read answers and add to it. To protect you we do not keep it, and we never ask for it by telephone or message. If it is lost, it cannot be found again online.',
  anonymous:
    'You gave no name and number, so we cannot reach you and can only answer here. Please look in again with your receipt in a few days.',
  copy: 'Copy the receipt number',
  copied: 'Copied',
  print: 'Print this page',
  write: 'You can also write it down or take a screenshot.',
  next: 'What happens next',
  nextTaken: '{unit} answers by {triage} at the latest: it accepts it, asks you for more, or tells you why it cannot.',
  nextDone: 'If it is accepted, you get the outcome by {promised} at the latest. Time we wait for you is not counted.',
  nextLook: 'With your receipt you can see at any time how far it is, read answers and add to it.',
  nextCall: 'If it becomes urgent, do not wait. Call 110.',
  see: 'Follow this matter',
  earlier: 'This is what you had sent before. What you changed later is not in it; you can add it with a message.',
  clear: 'Not your own phone or computer?',
  clearHelp: 'When you have saved the receipt number, clear it from this device.',
  clearButton: 'Clear and go to the home page',
  gone: {
    title: 'This receipt is no longer shown here',
    help: 'To protect you, the receipt number is shown for 1 hour after sending, on the same device only. What you sent has arrived: use your receipt number to see it.',
    toReceipt: 'Use your receipt number',
    toMatter: 'See this matter',
  },
};
