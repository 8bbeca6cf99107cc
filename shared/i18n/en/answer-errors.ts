import type { Wording } from '../locale.ts';
import type { answerErrors as zh } from '../zh-CN/answer-errors.ts';

export const answerErrors: Wording<typeof zh> = {
  text: {
    empty: 'Fill in “{label}”',
    length: '“{label}” can have {longest} characters at most. You wrote {count}. Please make it shorter',
  },
  'long-text': {
    empty: 'Fill in “{label}”',
    length: '“{label}” can have {longest} characters at most. You wrote {count}. Please make it shorter',
  },
  one: { empty: 'Choose an answer: {label}', format: 'Choose one of the answers listed: {label}' },
  several: { empty: 'Choose at least one: {label}', format: 'Choose from the answers listed: {label}' },
  day: {
    empty: 'Fill in the date: {label}',
    format: 'Write the date like 2026-11-21',
    future: 'That date has not come yet. Check “{label}”',
    past: 'That date is over. Check “{label}”',
  },
  location: {
    empty: 'Choose the township. It decides which station gets it',
    township: 'Choose one of the townships listed',
    village: 'That village or community is not in this township. Choose another, or leave it out',
    format: 'Choose the township',
  },
  name: {
    empty: 'Fill in “{label}”',
    characters: 'A name cannot have digits or marks in it',
    length: 'A name can have 50 characters at most',
  },
  phone: {
    empty: 'Fill in “{label}”',
    characters: 'A phone number has digits, spaces and dashes only',
    length: 'A mobile number has 11 digits; a landline needs its area code. Count the digits',
    format: 'A mobile number begins with 13 to 19; a landline with an area code that begins with 0. Check the number',
    'area-code': 'A landline needs its area code, which begins with 0. A mobile number has 11 digits and begins with 1',
    landline:
      'A landline is an area code beginning with 0, then a number of 7 or 8 digits that does not begin with 0 or 1, such as 0990-2345678. Count the digits',
  },
  email: {
    empty: 'Fill in “{label}”',
    characters: 'The e-mail address has a sign that cannot be in it, such as a space or a comma. Check it or leave it empty',
    length: 'The e-mail address is too long: 254 characters at most',
    format: 'An e-mail address looks like name@example.com, with one @ and a dot after it. Check it or leave it empty',
  },
  number: {
    empty: 'Fill in “{label}”',
    format: '“{label}” must be a number',
    decimals: '“{label}” can have {decimals} decimal places at most',
    'too-small': '“{label}” must be {min} or more. Check it',
    'too-large': '“{label}” must be {max} or less. Check it',
  },
  'clock-time': { empty: 'Fill in the time: {label}', format: 'Write the time like 08:30: {label}' },
  document: {
    empty: 'Fill in the number: {label}',
    type: 'Choose the type of document: {label}',
    format: 'Choose the type of document and fill in its number: {label}',
  },
  unit: { empty: 'Choose a unit: {label}', format: 'Choose one of the units listed: {label}' },
  officer: {
    empty: 'Fill in what you know: {label}. If you know nothing, tick “I do not know who it was”',
    characters: 'The name of an officer has no digits or marks in it',
    length: 'A name can have 50 characters and a description 300 at most. Please make it shorter',
    badge: 'A badge number has six digits. Check it, or leave it out',
    unknown: 'You gave a name or badge number. Clear “I do not know who it was”',
    format: 'Fill in a name, a badge number or a description: {label}',
  },
  files: {
    'too-many': 'Too many files: {label}',
    missing: 'The files did not arrive. Add them again: {label}',
    format: 'The files did not arrive. Add them again: {label}',
  },
  group: {
    empty: 'Fill in at least {min}: {label}',
    'too-few': 'At least {min} are needed: {label}',
    'too-many': 'There can be {max} at most: {label}',
    format: 'Fill in “{label}”',
  },
  consent: { empty: 'To send it online, tick that you agree. If you do not, you can telephone or go to the station' },
  other: 'Something needs changing: {label}',
};
