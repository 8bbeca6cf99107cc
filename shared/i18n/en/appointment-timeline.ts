import type { Wording } from '../locale.ts';
import type { appointmentTimeline as zh } from '../zh-CN/appointment-timeline.ts';

export const appointmentTimeline: Wording<typeof zh> = {
  booked: 'Booked',
  moved: 'Moved',
  movedText: 'to {when}',
  cancelled: 'Cancelled',
  visit: 'Your visit',
  visitText: '{office}. Show the check-in code.',
  closedMove: 'Move to another time',
  closedArrange: 'Arrange another time with the station',
  closedText: 'The office has closed {when}: please do not go there.',
  past: 'The time of the appointment is over',
  pastText: 'If it is done, the result comes as the guide says. If you did not come, you can book again.',
  by: 'With {office}',
};
