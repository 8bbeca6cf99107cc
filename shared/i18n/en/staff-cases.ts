import type { Wording } from '../locale.ts';
import type { staffCases as zh } from '../zh-CN/staff-cases.ts';

export const staffCases: Wording<typeof zh> = {
  nav: 'Queue',
  due: 'by {day}',
  states: {
    submitted: 'waiting to be accepted',
    returned: 'returned for completion',
    accepted: 'being worked on',
    refused: 'not accepted',
    closed: 'closed',
  },
  events: {
    filed: 'Filed',
    accepted: 'Accepted',
    returned: 'Something is missing',
    supplied: 'Completed',
    refused: 'Not accepted',
    transferred: 'Transferred to {unit}',
    message: 'Message from staff',
    reply: 'Message from the resident',
    closed: 'Closed',
    'turned-amber': 'Deadline is near, leader reminded',
    'turned-red': 'Overdue, leader told',
  },
};
