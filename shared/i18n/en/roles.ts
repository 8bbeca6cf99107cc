import type { Wording } from '../locale.ts';
import type { roles as zh } from '../zh-CN/roles.ts';

export const roles: Wording<typeof zh> = {
  'counter-clerk': 'Counter clerk',
  'community-officer': 'Community officer',
  'case-desk': 'Case desk',
  'station-leader': 'Station leader',
  inspection: 'Inspection',
  discipline: 'Discipline',
  legal: 'Legal affairs',
  petitions: 'Petitions',
  'command-desk': 'Command centre',
  'bureau-leader': 'Bureau leader',
  'citizen-supervisor': 'Citizen supervisor',
  administrator: 'Administrator',
};
