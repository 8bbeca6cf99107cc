import { beforeEach, describe, expect, test } from 'vitest';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, book, hold, problemOf, visitor, wish } from './visitors.ts';

/** SC02 has one counter; LR1 and ID2 together take 40 minutes there, starts lie every quarter of an hour. */
const visit = { services: ['ID2', 'LR1'], office: 'SC02', start: '09:00' };
let portal: ResidentPortal;
beforeEach(async () => {
  portal = await createPortal();
});

const client = '192.0.2.7';
const holdToMove = (access: string, start: string) =>
  portal.post('/holds', { ...wish({ ...visit, start }), moves: true }, { ...bearer(access), client });
const startsAt = async (query: string, access?: string) => {
  const answer = await portal.get(`/availability?services=ID2,LR1&office=SC02${query}`, access === undefined ? {} : bearer(access));
  const { days } = await answer.json();
  return days[1].sessions.flatMap(({ starts }: { starts: string[] }) => starts);
};

describe('at a station with one counter', () => {
  test('an appointment can be moved by a quarter of an hour, and its own time is listed for it alone', async () => {
    const { access } = await book(portal, visit);
    expect(await startsAt('')).not.toContain('09:15');
    expect(await startsAt('&moves=true', access)).toContain('09:15');
    const held = await holdToMove(access, '09:15');
    expect(held.status).toBe(201);
    const moved = await portal.post('/matter/move', { hold: (await held.json()).hold }, bearer(access));
    expect((await moved.json()).matter).toMatchObject({ start: '09:15', version: 2 });
  });

  test('a hold for a move that is not made changes nothing', async () => {
    const { access } = await book(portal, visit);
    await holdToMove(access, '09:15');
    portal.pass(10);
    const renewed = await (await portal.get('/matter', bearer(access))).json();
    portal.pass(10);
    const { receipt } = await book(portal, { ...visit, services: ['ID2'], start: '10:00' });
    expect(receipt).toBeTruthy();
    const { matter } = await (await portal.get('/matter', bearer(renewed.access))).json();
    expect(matter).toMatchObject({ start: '09:00', version: 1 });
    expect(await problemOf(await portal.post('/holds', wish({ office: 'SC02' })))).toBe('409 slot-taken');
  });

  test('a time chosen again near one’s own held time takes its place in one step', async () => {
    const first = await hold(portal, visit);
    expect(await problemOf(await portal.post('/holds', wish({ ...visit, start: '09:15' })))).toBe('409 slot-taken');
    const second = await hold(portal, { ...visit, start: '09:15', replaces: first.hold });
    expect(await problemOf(await portal.post('/appointments', visitor(first.hold)))).toBe('409 slot-taken');
    expect((await portal.post('/appointments', visitor(second.hold))).status).toBe(201);
  });

  test('a lost wish leaves the earlier hold as it was', async () => {
    const mine = await hold(portal, visit);
    await hold(portal, { ...visit, start: '10:00' });
    const lost = await portal.post('/holds', wish({ ...visit, start: '09:30', replaces: mine.hold }));
    expect(await problemOf(lost)).toBe('409 slot-taken');
    expect((await portal.post('/appointments', visitor(mine.hold))).status).toBe(201);
  });
});

describe('a move that is pressed twice', () => {
  const press = async (access: string, start: string) => {
    const held = await holdToMove(access, start);
    if (held.status !== 201) return held;
    return portal.post('/matter/move', { hold: (await held.json()).hold }, bearer(access));
  };

  test('one after the other answers twice with the moved appointment, moved once', async () => {
    const { access } = await book(portal, visit);
    const answers = [await press(access, '10:00'), await press(access, '10:00')];
    for (const answer of answers) expect((await answer.json()).matter).toMatchObject({ start: '10:00', version: 2 });
  });

  test('at once answers twice with the moved appointment, moved once', async () => {
    const { access } = await book(portal, visit);
    const answers = await Promise.all(Array.from({ length: 4 }, () => press(access, '09:15')));
    for (const answer of answers) expect((await answer.json()).matter).toMatchObject({ start: '09:15', version: 2 });
  });

  test('between hold and move finds its twin’s hold to be its own', async () => {
    const { access } = await book(portal, visit);
    const [one, other] = [await holdToMove(access, '09:15'), await holdToMove(access, '09:15')];
    expect((await one.json()).hold).toBe((await other.json()).hold);
  });
});

describe('a hold for a move', () => {
  test('needs an appointment that is open, and never books', async () => {
    const { access } = await book(portal, visit);
    expect(await problemOf(await portal.post('/holds', { ...wish(visit), moves: true }))).toBe('401 signed-out');
    expect(await problemOf(await portal.get('/availability?services=ID2&office=SC02&moves=true'))).toBe('401 signed-out');
    const { hold: token } = await (await holdToMove(access, '10:00')).json();
    expect(await problemOf(await portal.post('/appointments', visitor(token)))).toBe('409 hold-invalid');
  });

  test('is given back when the move is refused', async () => {
    const { access } = await book(portal, visit);
    const { hold: token } = await (await holdToMove(access, '10:00')).json();
    await portal.post('/matter/cancel', undefined, bearer(access));
    expect(await problemOf(await portal.post('/matter/move', { hold: token }, bearer(access)))).toBe('409 not-changeable');
    expect((await portal.post('/holds', wish({ ...visit, start: '10:00' }))).status).toBe(201);
  });
});
