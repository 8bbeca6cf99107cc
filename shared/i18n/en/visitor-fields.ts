import type { Wording } from '../locale.ts';
import type { visitorFields as zh } from '../zh-CN/visitor-fields.ts';

export const visitorFields: Wording<typeof zh> = {
  labels: {
    for: 'Who is this appointment for?',
    self: 'Myself',
    relative: 'A relative (I am booking for them)',
    name: 'Name of the person who will come',
    bookedByName: 'Your own name (you are booking)',
    relation: 'The person who will come is your',
    phone: 'Telephone number (optional)',
    email: 'Email address (optional)',
    accessNeeds: 'What help is needed at the counter? (optional)',
    consentIdentityLegend: 'Use of the document number',
    consentIdentity: 'I agree that the document number above is used and kept for this appointment',
    consentAccessNeedsLegend: 'Use of what you said about help',
    consentAccessNeeds: 'I agree that the counter is told which help I need',
  },
  hints: {
    relative: 'Only when you book for a relative. A parent or another guardian books for a child under 14.',
    name: 'As on the document. Middle dots, rare characters and names in any script are fine.',
    documentUse:
      'Used at the counter only, to confirm that the right person has come. Kept encrypted and deleted {days} {days:day|days} after the visit.',
    phone: 'A mobile number gets a text message when you book, move or cancel; a landline gets none. You can book without it.',
    email: 'It gets an email when you book, move or cancel. You can book without it.',
    accessNeeds: 'If we know, the counter can be ready for you. You can book without it.',
    consentIdentity:
      'Without this you cannot book online, but you can telephone or take a number at the counter and will be served just the same.',
    consentAccessNeeds: 'Only when you have ticked any help above. It may tell something about health, so we ask for it separately.',
  },
};
