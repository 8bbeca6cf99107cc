import type { Wording } from '../../../locale.ts';
import type { openedAppointment as zh } from '../../../zh-CN/pages/matter/appointment.ts';

export const openedAppointment: Wording<typeof zh> = {
  summary: 'The appointment',
  timeline: 'What has happened',
  manage: 'Move or cancel',
  changeable: 'You can move or cancel it online until {until}.',
  onlyCancel: 'You have moved it as often as allowed, so it cannot be moved online again. You can cancel it online until {until}.',
  otherTime: 'For another time, telephone the station: {phone}.',
  notChangeable: 'It is too late to change this online.',
  cannotCome: 'If you cannot come, telephone the station: {phone}.',
  move: 'Move to another time',
  cancel: 'Cancel the appointment',
  again: 'Book again',
  calendar: 'Add to your calendar',
  fresh: 'The receipt number is not shown here. Use the copy you saved.',
};
