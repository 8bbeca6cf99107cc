import type { Wording } from '../locale.ts';
import type { documents as zh } from '../zh-CN/documents.ts';

export const documents: Wording<typeof zh> = {
  'resident-id': {
    name: 'Chinese identity card',
    shape: '18 characters: 17 digits, then a digit or the letter X',
    begins: 'begins with a digit',
  },
  'hong-kong-macau-taiwan-residence': {
    name: 'Residence permit for Hong Kong, Macao and Taiwan residents',
    shape: '18 characters: 17 digits, then a digit or the letter X',
    begins: 'begins with 810000, 820000 or 830000',
  },
  'foreign-permanent-residence': {
    name: 'Foreign permanent resident ID card',
    shape: '18 characters beginning with 9; cards from before 2023 have 3 letters and 12 digits',
    begins: 'begins with 9, or with 3 letters on an older card',
  },
  'hong-kong-macau-travel-permit': {
    name: 'Mainland travel permit for Hong Kong and Macao residents',
    shape: 'the letter H or M and then 8 or 10 digits',
    begins: 'begins with H or M',
  },
  'taiwan-travel-permit': {
    name: 'Mainland travel permit for Taiwan residents',
    shape: '8 digits; older permits have 10 digits, some with a letter at the end',
    begins: 'begins with a digit',
  },
  'permit-to-hong-kong-macau': {
    name: 'Permit to travel to Hong Kong and Macao',
    shape: '9 characters: C or W and then digits (on some the second is a letter too)',
    begins: 'begins with C or W',
  },
  'permit-to-taiwan': { name: 'Permit to travel to Taiwan', shape: 'the letter L or T and then 8 digits', begins: 'begins with L or T' },
  'chinese-passport': {
    name: 'Chinese passport',
    shape: 'a letter such as E or G and then 7 or 8 digits',
    begins: 'begins with a letter such as E or G',
  },
  'foreign-passport': { name: 'Foreign passport', shape: '5 to 15 letters and digits', begins: 'begins with a letter or a digit' },
  'social-credit-code': {
    name: 'Unified social credit code',
    shape: '18 digits and capital letters, without I, O, S, V and Z',
    begins: 'begins with a digit or a letter',
  },
};
