import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { textIn, visitorOf, type WalkedPage } from './page-walker.ts';
import { handlerOf } from './portal-handler.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { hold } from './visitors.ts';
import { walkBooking } from './walked-journeys.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

const said = (page: WalkedPage) => textIn(page.html);

describe('a time that cannot be had', () => {
  const taken = { office: 'SC02', day: '2026-03-03', start: '10:00' };
  const time = 'SC02/2026-03-03/10:00';

  test('says that what was entered is still there only where something was', async () => {
    await hold(portal, taken);
    const person = visitorOf(handlerOf(portal));
    const first = await person.send(await person.open('/appointments/new?services=ID2&office=SC02&day=2026-03-03'), { time });
    expect(said(first)).toContain('That time has just been taken Choose another time.');
    await person.send(await walkBooking(person, { day: '2026-03-05', start: '10:00' }), { see: 'yes' });
    const move = await person.send(await person.open('/matter/move?office=SC02'), { time });
    expect(said(move)).toContain('That time has just been taken Choose another time.');
    for (const page of [first, move]) expect(said(page), page.path).not.toContain('still here');
  });
});
