import { beforeAll, describe, expect, test } from 'vitest';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { changeTimetable } from './timetable-changes.ts';
import { bearer, book, problemOf, wish } from './visitors.ts';

const day = '2026-03-02';
const tooLate = '2026-03-02T01:50:00Z';
let portal: ResidentPortal;

const change = (over: object) => changeTimetable(portal, { kind: 'closure', from: day, to: day, ...over });

/** Somebody's appointment of that morning, opened anew when it is too late to change it online. */
async function lateAppointment(start: string) {
  const { receipt } = await book(portal, { day, start });
  portal.setNow(tooLate);
  const opened = await (await portal.post('/lookup', { receipt })).json();
  return { ...opened, read: async () => (await (await portal.get('/matter', bearer(opened.access))).json()).matter };
}

describe('somebody whose time the office closes when it is too late to change it online', () => {
  beforeAll(async () => {
    portal = await createPortal();
  });

  test('can move it all the same, and cancel, until the visit would end', async () => {
    portal.setNow('2026-03-01T23:30:00Z');
    const moved = await lateAppointment('10:00');
    portal.setNow('2026-03-01T23:30:00Z');
    const cancelled = await lateAppointment('10:15');
    expect(await moved.read()).toMatchObject({ stop: null, changeable: false });
    expect(await problemOf(await portal.post('/matter/cancel', undefined, bearer(cancelled.access)))).toBe('409 too-late-to-change');
    await change({ kind: 'counter-out', counter: '2' });
    expect((await portal.post('/matter/cancel', undefined, bearer(cancelled.access))).status, 'the office still serves').toBe(409);
    await change({ hours: { from: '09:30', to: '12:00' } });
    expect(await moved.read()).toMatchObject({ stop: { kind: 'closure' }, changeable: true });
    expect((await portal.post('/matter/cancel', undefined, bearer(cancelled.access))).status).toBe(200);
    const slot = wish({ day: '2026-03-04', start: '10:00', moves: true });
    const { hold } = await (await portal.post('/holds', slot, bearer(moved.access))).json();
    expect((await portal.post('/matter/move', { hold }, bearer(moved.access))).status).toBe(200);
  });

  test('cannot once the visit is over', async () => {
    portal.setNow('2026-03-01T23:30:00Z');
    const { receipt } = await book(portal, { day, start: '14:00' });
    await change({ hours: { from: '13:00', to: '17:00' } });
    portal.setNow('2026-03-02T06:20:01Z');
    const { access, matter } = await (await portal.post('/lookup', { receipt })).json();
    expect(matter).toMatchObject({ status: 'past', changeable: false });
    expect(await problemOf(await portal.post('/matter/cancel', undefined, bearer(access)))).toBe('409 too-late-to-change');
  });
});
