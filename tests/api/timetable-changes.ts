import { expect } from 'vitest';
import type { ResidentPortal } from './resident-portal.ts';
import { memberOf, newRequest, openStaffHarness } from './staff-harness.ts';

/** Why a change is made that does not matter otherwise. */
const noPower = { zh: '\u505c\u7535', en: 'No power' };

/** A change of an office's timetable by its leader, in force and no longer hidden by lists that were read before. */
export async function changeTimetable(portal: ResidentPortal, change: object, office = 'SC01'): Promise<void> {
  const staff = openStaffHarness(portal);
  const cookie = await staff.cookieOf(memberOf(office, 'station-leader'));
  const body = { request: newRequest(), reason: noPower, ...change };
  const answer = await staff.send('POST', '/staff/api/timetable/changes', { cookie, body });
  expect(answer.status, await answer.text()).toBe(200);
  portal.pass(0.1);
}
