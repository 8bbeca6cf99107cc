import type { Wording } from '../../locale.ts';
import type { receipt as zh } from '../../zh-CN/pages/receipt.ts';

export const receipt: Wording<typeof zh> = {
  lead: 'Enter your receipt number to see where your appointment or request stands, to move or cancel it, or to send what is missing. There is no account and no password.',
  submit: 'Look up',
  neverAsk: 'We never ask for your receipt number by telephone or message. If somebody does, do not give it. You can call 96110.',
  lost: 'Lost your receipt?',
  lostHelp:
    'It cannot be found again online, so that nobody else can use it. Go to the counter with your document, or telephone the station. If you asked for help without giving your name, please ask again.',
  closed: { title: 'Closed', help: 'Nothing about your matter is left on this device. To see it again, enter the receipt number.' },
  signedOut: {
    title: 'Enter your receipt number again',
    help: 'We close what you opened after 15 minutes without use, and after 1 hour at most, so that nobody else sees it.',
  },
  label: 'Receipt number',
  hint: '20 digits in five groups of four, printed on your receipt. With or without spaces.',
};
