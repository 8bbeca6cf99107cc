import type { Wording } from '../locale.ts';
import type { problems as zh } from '../zh-CN/problems.ts';

export const problems: Wording<typeof zh> = {
  malformed: { title: 'We could not read what was sent', help: 'Go back and send it again.' },
  'unsupported-media-type': { title: 'We could not read what was sent', help: 'Go back and send it again.' },
  'body-too-large': { title: 'What was sent is too large', help: 'Shorten what you typed and send it again.' },
  'foreign-origin': {
    title: 'This was not sent from our own pages',
    help: 'To protect you, we did not accept it. Send it again from a page of this site.',
  },
  'invalid-fields': { title: 'Some answers need another look', help: 'Change them as described and send them again.' },
  'not-found': { title: 'Page not found', help: 'The address may be mistyped, or the page is no longer here.' },
  'method-not-allowed': { title: 'This address does not work that way', help: 'Start again from the home page.' },
  'service-unknown': { title: 'There is no such service', help: 'It may have a new name. Search for it in the list of services.' },
  'service-not-online': { title: 'This service is not booked online', help: 'Its guide says how it is done.' },
  'services-not-together': {
    title: 'These services cannot be done in one visit',
    help: 'No counter does all of them. Book them separately.',
  },
  'visit-too-long': {
    title: 'This takes too long for one visit',
    help: 'A counter cannot be kept for that long at a time. Choose fewer things and book the rest separately.',
  },
  'office-unknown': { title: 'There is no such office', help: 'Choose one from the list.' },
  'office-not-for-service': { title: 'This office does not do this service', help: 'Choose another office from the list.' },
  'day-out-of-range': {
    title: 'That day cannot be booked',
    help: 'You can book from today up to {days} {days:day|days} ahead. Choose another day.',
  },
  'time-not-offered': { title: 'That time cannot be booked', help: 'Choose another time.' },
  'too-soon': {
    title: 'That time is too soon to book',
    help: 'Book at least {minutes} {minutes:minute|minutes} ahead. Choose a later time, or go to the counter and take a number.',
  },
  'slot-taken': { title: 'That time has just been taken', help: 'Choose another time.' },
  'time-closed': { title: 'The office has closed that time', help: 'Choose another time.' },
  'hold-invalid': { title: 'No time is being kept for you', help: 'Choose a time again.' },
  'too-many-holds': {
    title: 'Too many times are being kept for you',
    help: 'So that there is room for everyone, only a few times are kept for one network at once. Finish the ones you have chosen, or try again in a while: those not used are released by themselves. If it is urgent, telephone the station or go to the counter and take a number.',
  },
  'already-booked': {
    title: 'We could not book this online',
    help: 'Each person can have one appointment at a time for each service, and there may be one for this document already.\nIf you made it, use your receipt to change it.\nIf you did not, or you have lost the receipt, telephone the station or come to the counter with the document: staff will check it and sort it out for you.\nIf the document number was wrong, change it and choose a time again. The time you chose is no longer kept for you.',
  },
  'request-changed': {
    title: 'This time was already used for an appointment',
    help: 'The appointment is made, but was then sent again with other details. Use your receipt to see it. For another appointment, choose a time again.',
  },
  'request-running': {
    title: 'Your first request is still being processed',
    help: 'Wait half a minute, then look again. You do not need to send it twice.',
  },
  'receipt-mistyped': { title: 'The receipt number is mistyped', help: 'Check it against the receipt and type it again.' },
  'other-matter': {
    title: 'Another matter is open now',
    help: 'What was sent was meant for another one, and was not done. Open that one with its receipt number first.',
  },
  'receipt-not-opened': {
    title: 'We cannot open anything with that receipt',
    help: 'Check it against the receipt. What is past its keeping time is deleted and cannot be opened either.',
  },
  'signed-out': {
    title: 'Enter your receipt number again',
    help: 'To protect you, we close what you opened after 15 minutes without use, and after 1 hour at most.',
  },
  'too-late-to-change': {
    title: 'It is too late to change this online',
    help: 'If you cannot come, please telephone the station or tell the counter.',
  },
  'not-changeable': {
    title: 'This appointment can no longer be changed',
    help: 'It is cancelled, or its time is over. You can book a new one.',
  },
  'moved-too-often': {
    title: 'This appointment has been moved as often as allowed',
    help: 'It cannot be moved online again; your time is still kept for you. If you cannot come, cancel it online. For another time, telephone the station, or cancel and book again.',
  },
  'changed-meanwhile': {
    title: 'This appointment has just changed',
    help: 'Look at it as it is now, then decide whether you still want to change it.',
  },
  'form-unknown': { title: 'There is no such report', help: 'Choose again under “Report something”.' },
  'gate-not-passed': {
    title: 'Look at the emergencies first',
    help: 'Before you fill in the form, confirm that nobody is in danger right now.',
  },
  emergency: {
    title: 'Please call now',
    help: 'Somebody is in danger: call 110, 119 or 120, or text 12110 if you cannot speak. Do not use a form.',
  },
  'sounds-urgent': { title: 'What you wrote sounds urgent', help: 'If it is happening now, call 110. If not, confirm that and send it.' },
  'not-possible-now': { title: 'That is not possible now', help: 'Look at the latest progress first.' },
  'note-missing': { title: 'Some words are missing', help: 'The other side only sees what you write. Add it and send it again.' },
  'no-more-returns': {
    title: 'It was returned before',
    help: 'Everything missing must be named at once. A second return needs a leader’s approval.',
  },
  'no-more-transfers': {
    title: 'It was transferred as often as allowed',
    help: 'The present unit deals with it; the first receiver stays responsible.',
  },
  'too-many-replies': {
    title: 'You have left many messages. Please wait for an answer',
    help: 'Once staff have answered you can write again. If it is urgent, telephone the office; if somebody is in danger, call 110.',
  },
  'too-many-requests': {
    title: 'Too many attempts',
    help: 'Try again in {minutes} {minutes:minute|minutes}. This limit keeps machines from guessing. It is not about you.',
  },
  'calendar-missing': {
    title: 'The holidays of that day are not announced yet',
    help: 'We do not want to guess. Choose an earlier day, or telephone.',
  },
  'store-unavailable': {
    title: 'We are very busy and could not finish this',
    help: 'Try again in a minute or two. If it is urgent, go to the counter.',
  },
  internal: {
    title: 'Something went wrong on our side',
    help: 'It was not your fault. Try again in a while. If it is urgent, go to the counter.',
  },
};
