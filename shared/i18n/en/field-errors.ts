import type { Wording } from '../locale.ts';
import type { fieldErrors as zh } from '../zh-CN/field-errors.ts';

export const fieldErrors: Wording<typeof zh> = {
  fields: {
    for: {
      required: 'Select whether the appointment is for yourself or for a relative',
      invalid_value: 'Select whether the appointment is for yourself or for a relative',
      child: 'A child under 14 cannot book alone. Select “A relative”: a parent or another guardian books and comes along',
    },
    name: {
      empty: 'Enter the name of the person who will come',
      characters: 'A name has no digits or punctuation. Enter it as it is on the document',
      length: 'A name has at most 50 characters. Enter it as it is on the document',
      too_big: 'A name has at most 50 characters. Enter it as it is on the document',
    },
    documentType: { required: 'Select the document that will be brought', invalid_value: 'Select the document that will be brought' },
    documentNumber: {
      empty: 'Enter the number of the document ({document})',
      characters: 'This number has a character that no such document has. {document}: {shape}',
      'fifteen-digits':
        'This is an old number of 15 digits, which counters no longer use. Enter the one with 18; it is in the household register (hukou book)',
      length: 'You typed {count} {count:character|characters}. {document}: {shape}. Count again on the document',
      beginning: 'The number of this document {begins} ({document}). Check that you selected the right type of document',
      format: 'Letters and digits are not where they belong. {document}: {shape}. Check it against the document',
      'birth-date': 'Digits 7 to 14 are the date of birth, but there is no such date. Check them against the document',
      'future-birth': 'Digits 7 to 14 are the date of birth, but that day is still to come. Check them against the document',
      'check-digit':
        'The number does not fit its last character. Most likely one digit is mistyped, or two neighbours are swapped. Check it digit by digit',
      too_big: 'This number is too long. {document}: {shape}',
      twice: 'This document number is entered twice. Enter the number of the other person',
    },
    bookedByName: {
      empty: 'Enter your own name, because you are booking for a relative',
      characters: 'Your name has no digits or punctuation. Enter it as it is on your document',
      length: 'Your name has at most 50 characters',
      too_big: 'Your name has at most 50 characters',
    },
    relation: {
      required: 'Select how the person who will come is related to you',
      invalid_value: 'Select how the person who will come is related to you',
    },
    phone: {
      empty: 'Enter a telephone number or leave it empty',
      characters: 'A telephone number has only digits, spaces and dashes. You can also leave it empty',
      length: 'A mobile number has 11 digits; a landline needs its area code. Count the digits or leave it empty',
      format: 'A mobile number begins with 13 to 19; a landline needs its area code beginning with 0. Check it or leave it empty',
      'area-code':
        'A landline needs its area code, beginning with 0; a mobile number has 11 digits, beginning with 1. Complete it or leave it empty',
      landline:
        'A landline is an area code beginning with 0, then a number of 7 or 8 digits that does not begin with 0 or 1, such as 0990-2345678. Count the digits or leave it empty',
      too_big: 'This telephone number is too long. A mobile number has 11 digits; a landline needs its area code',
    },
    email: {
      empty: 'Enter an email address or leave it empty',
      characters: 'The email address has a character that is not allowed, such as a space or a comma. Check it or leave it empty',
      length: 'The email address is too long. It has at most 254 characters',
      format: 'Enter an email address like name@example.com, or leave it empty',
      too_big: 'The email address is too long. It has at most 254 characters',
    },
    accessNeeds: { invalid_value: 'Select from the kinds of help listed', too_big: 'Select from the kinds of help listed' },
    consentIdentity: {
      required: 'To book online, agree to the use of the document number. Otherwise you can take a number at the counter',
    },
    consentAccessNeeds: { required: 'You selected help. Agree that we tell the counter, or clear the help you selected' },
    receipt: {
      empty: 'Enter the receipt number',
      'not-digits': 'A receipt number has only digits. Check it against the receipt',
      'wrong-length': 'A receipt number has 20 digits, you typed {count}. Count them on the receipt',
      'check-digit':
        'One digit of the receipt number is mistyped, or two neighbours are swapped. Check it group by group against the receipt',
      too_big: 'A receipt number has 20 digits. What you typed is too long',
    },
    services: { required: 'Select at least one service' },
    time: { required: 'Select a time' },
  },
  other: 'This needs another look',
};
