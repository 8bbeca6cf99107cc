import type { Wording } from '../../../locale.ts';
import type { checkAppointment as zh } from '../../../zh-CN/pages/appointments/check.ts';

export const checkAppointment: Wording<typeof zh> = {
  title: 'Check your answers',
  lead: 'Nothing is booked yet. If everything is right, select “Book this time”.',
  visit: 'Service and time',
  person: 'The person who will come',
  service: 'Service',
  when: 'Time',
  where: 'Place',
  for: 'Appointment for',
  change: 'Change',
  changeHidden: '{what}',
  notGiven: 'Not provided',
  booker: 'Booked by',
  consent: 'Consent',
  phone: 'Telephone number',
  email: 'Email address',
  needs: 'Help at the counter',
  consentIdentity: 'The document number may be used and kept',
  consentAccessNeeds: 'The counter may be told which help is needed',
  submit: 'Book this time',
};
