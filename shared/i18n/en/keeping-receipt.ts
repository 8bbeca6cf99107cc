import type { Wording } from '../locale.ts';
import type { keepingReceipt as zh } from '../zh-CN/keeping-receipt.ts';

export const keepingReceipt: Wording<typeof zh> = {
  title: 'Save your receipt number now',
  help: 'To protect you, the receipt number is shown on this device for 1 hour only. If you lose it after that, we cannot find it again either. We never ask for it by telephone or message.',
  copy: 'Copy the receipt number',
  copied: 'Copied',
  print: 'Print this page',
  write: 'You can also write it down or take a screenshot.',
  clear: 'Not your own phone or computer?',
  clearHelp: 'When you have saved the receipt number, clear it from this device.',
  clearButton: 'Clear and go to the home page',
};
