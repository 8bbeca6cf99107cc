import { beforeAll, describe, expect, test } from 'vitest';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { answers, newRequest } from './staff-harness.ts';
import { bearer, book, hold, problemOf, wish } from './visitors.ts';

let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal();
});

type Named = { readonly access: string; readonly handle: string };
type Opened = Named & { readonly receipt: string };

/** The headers of a request that acts with one matter's access and was meant for another, or for a version of it. */
const meantFor = ({ access }: { access: string }, handle: string, version?: number) => ({
  headers: {
    ...bearer(access).headers,
    'matter-handle': handle,
    ...(version === undefined ? {} : { 'matter-version': String(version) }),
  },
});

const starts = ['09:00', '09:30', '10:00', '10:30', '11:00', '14:00', '14:30', '15:00'];
const nextStart = () => ({ start: starts.shift() });

async function file(): Promise<Opened> {
  const { gate } = await (await portal.post('/reports/gate', { form: 'R01', hazards: [] })).json();
  return (await portal.post('/reports', { form: 'R01', gate, answers })).json();
}

async function matterOf({ access }: Named) {
  return (await (await portal.get('/matter', bearer(access))).json()).matter;
}

describe('the handle of an opened matter', () => {
  test('is the same however it was opened, another for every matter, and has neither receipt nor key in it', async () => {
    const opened: Opened[] = [await book(portal, nextStart()), await book(portal, nextStart()), await file()];
    for (const { receipt, access, handle } of opened) {
      const again = await (await portal.post('/lookup', { receipt })).json();
      const seen = await (await portal.get('/matter', bearer(access))).json();
      expect([again.handle, seen.handle]).toEqual([handle, handle]);
      expect(access).not.toContain(handle);
      expect(access.split('~')[0]).not.toContain(handle.slice(0, 8));
    }
    expect(new Set(opened.map(({ handle }) => handle)).size).toBe(3);
  });

  test('opens nothing', async () => {
    const { handle } = await book(portal, nextStart());
    expect(await problemOf(await portal.get('/matter', bearer(handle)))).toBe('401 signed-out');
    expect((await portal.post('/lookup', { receipt: handle })).status).toBe(422);
  });
});

describe('a request meant for another matter than the one that is open', () => {
  test('changes nothing and is refused, whatever it asks for', async () => {
    const [shown, open, report] = [await book(portal, nextStart()), await book(portal, nextStart()), await file()];
    const { hold: token } = await hold(portal, nextStart());
    const note = { transition: 'reply', version: 1, request: newRequest(), note: 'Meant for somebody else' };
    const asked = [
      ['/matter/cancel', undefined, open, shown.handle],
      ['/matter/move', { hold: token }, open, shown.handle],
      ['/holds', wish({ start: '09:15', moves: true }), open, shown.handle],
      ['/matter/transitions', note, report, open.handle],
      ['/matter/transitions', note, open, report.handle],
      ['/matter/cancel', undefined, report, open.handle],
      ['/matter/cancel', undefined, report, ''],
    ] as const;
    for (const [path, body, opened, handle] of asked) {
      expect(await problemOf(await portal.post(path, body, meantFor(opened, handle))), path).toBe('409 other-matter');
    }
    expect(await problemOf(await portal.get('/matter', meantFor(open, shown.handle)))).toBe('409 other-matter');
    for (const appointment of [shown, open]) expect(await matterOf(appointment)).toMatchObject({ status: 'booked', version: 1 });
    expect(await matterOf(report)).toMatchObject({ version: 1 });
  });

  test('is done when it names the one that is open', async () => {
    const report = await file();
    const note = { transition: 'reply', version: 1, request: newRequest(), note: 'Meant for you' };
    expect((await portal.post('/matter/transitions', note, meantFor(report, report.handle))).status).toBe(200);
  });
});

describe('a request made on an older state of the appointment', () => {
  test('neither cancels nor moves it, and gives the time it held back', async () => {
    const appointment = await book(portal, { day: '2026-03-04', start: '09:00' });
    const move = async (start: string, version: number) => {
      const held = await portal.post('/holds', wish({ day: '2026-03-04', start, moves: true }), bearer(appointment.access));
      return portal.post('/matter/move', { hold: (await held.json()).hold }, meantFor(appointment, appointment.handle, version));
    };
    expect((await move('10:00', 1)).status).toBe(200);
    expect(await problemOf(await move('11:00', 1))).toBe('409 changed-meanwhile');
    expect(await problemOf(await portal.post('/matter/cancel', undefined, meantFor(appointment, appointment.handle, 1)))).toBe(
      '409 changed-meanwhile',
    );
    expect(await matterOf(appointment)).toMatchObject({ status: 'booked', start: '10:00', version: 2 });
    expect((await portal.post('/holds', wish({ day: '2026-03-04', start: '11:00' }))).status).toBe(201);
  });

  test('that asks for what is done already is done', async () => {
    const appointment = await book(portal, { day: '2026-03-05', start: '09:00' });
    const press = async () => {
      const held = await portal.post('/holds', wish({ day: '2026-03-05', start: '10:00', moves: true }), bearer(appointment.access));
      return portal.post('/matter/move', { hold: (await held.json()).hold }, meantFor(appointment, appointment.handle, 1));
    };
    for (const answer of [await press(), await press()]) expect((await answer.json()).matter).toMatchObject({ start: '10:00', version: 2 });
    const cancel = () => portal.post('/matter/cancel', undefined, meantFor(appointment, appointment.handle, 2));
    for (const answer of [await cancel(), await cancel()]) expect((await answer.json()).matter).toMatchObject({ status: 'cancelled' });
  });
});
