import { beforeEach, describe, expect, test } from 'vitest';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, book, wish } from './visitors.ts';

const [before, after] = ['192.0.2.7', '198.51.100.9'];

let portal: ResidentPortal;
let access: string;
beforeEach(async () => {
  portal = await createPortal();
  access = (await book(portal, { day: '2026-03-03', start: '14:00' })).access;
});

/** Holds a time for the move from an address. */
async function holdFor(start: string, client: string, replaces?: string) {
  const answer = await portal.post('/holds', { ...wish({ start, replaces }), moves: true }, { ...bearer(access), client });
  return { status: answer.status, hold: (await answer.json()).hold };
}

/** How many more times of that office and day an address can have, of the three it may. */
async function room(client: string): Promise<number> {
  let count = 0;
  for (const start of ['08:30', '09:00', '09:30', '15:00']) {
    const { status } = await portal.post('/holds', wish({ start }), { client });
    if (status === 201) count += 1;
  }
  return count;
}

describe('a hold for a move that is replaced from another address', () => {
  test('no longer counts against the first one', async () => {
    const first = await holdFor('10:00', before);
    expect((await holdFor('11:00', after, first.hold)).status).toBe(201);
    expect([await room(before), await room(after)]).toEqual([3, 2]);
  });

  test('by itself counts against the second one alone', async () => {
    const first = await holdFor('10:00', before);
    expect((await holdFor('10:00', after, first.hold)).status).toBe(201);
    expect([await room(before), await room(after)]).toEqual([3, 2]);
  });

  test('by itself, renewed, counts against the second one alone', async () => {
    portal.pass(1);
    const first = await holdFor('10:00', before);
    portal.pass(8);
    access = (await (await portal.get('/matter', bearer(access))).json()).access;
    portal.pass(8);
    expect((await holdFor('10:00', after, first.hold)).status).toBe(201);
    expect([await room(before), await room(after)]).toEqual([3, 2]);
  });

  test('counts against neither when the second one has too many: it went in the write that won the other', async () => {
    const first = await holdFor('10:00', before);
    expect(await room(after)).toBe(3);
    expect((await holdFor('11:00', after, first.hold)).status).toBe(409);
    expect(await room(before)).toBe(3);
  });

  test('stays and counts when the second one has too many and the other time is of another day', async () => {
    const first = await holdFor('10:00', before);
    expect(await room(after)).toBe(3);
    for (const start of ['08:30', '09:00', '09:30'])
      expect((await portal.post('/holds', wish({ day: '2026-03-04', start }), { client: after })).status).toBe(201);
    const other = { ...wish({ day: '2026-03-05', start: '10:00', replaces: first.hold }), moves: true };
    expect((await portal.post('/holds', other, { ...bearer(access), client: after })).status).toBe(409);
    expect(await room(before)).toBe(2);
    expect((await portal.post('/matter/move', { hold: first.hold }, bearer(access))).status).toBe(200);
  });
});
