import { expect, test } from 'vitest';
import { smallCounty } from '#tests/support/small-county.ts';
import { createPortal } from './resident-portal.ts';

test('the list of offices says of each which services can be booked there: those for which it has times to list, no others', async () => {
  const portal = await createPortal();
  const { offices } = await (await portal.get('/offices')).json();
  for (const { code: office, bookable } of offices) {
    const listed = [];
    for (const { code } of smallCounty.services) {
      const { status } = await portal.get(`/availability?services=${code}&office=${office}`);
      if (status === 200) listed.push(code);
    }
    expect(bookable, office).toEqual(listed);
    expect((await (await portal.get(`/offices/${office}`)).json()).bookable).toEqual(listed);
  }
  expect(offices[0].bookable).not.toEqual([]);
});
