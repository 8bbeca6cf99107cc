import { describe, expect, test } from 'vitest';
import { builtPortal } from './built-portal.ts';
import { textIn, type Visitor } from './page-walker.ts';
import { emptyPage, receiptNumber, walkBooking, walkReport } from './walked-journeys.ts';

const portal = builtPortal();

const starts = ['09:00', '10:00', '11:00'];
const book = (visitor: Visitor) => walkBooking(visitor, { day: '2026-03-03', start: starts.shift() ?? '' });
const report = (visitor: Visitor) => walkReport(visitor);
const matterPage = emptyPage('/matter');

const journeys = [
  ['/appointments/booked', book],
  ['/report/R01/filed', report],
] as const;

describe.each(journeys)('the receipt on %s', (path, finish) => {
  test.each(['its own page', '/matter'])(
    'is shown to no one on this device after closing on %s, not even with the cookies of before',
    async (where) => {
      const visitor = portal.visitor();
      const shown = await finish(visitor);
      expect(shown.path.split('?')[0]).toBe(path);
      expect(textIn(shown.html)).toMatch(receiptNumber);
      expect(textIn((await visitor.open(shown.path)).html)).toMatch(receiptNumber);
      const before = visitor.copy();
      await visitor.send(where === '/matter' ? matterPage : shown, {});
      expect(visitor.cookies.get('__Host-visitor')).toBe('');
      expect(visitor.cookies.get('__Host-matter')).toBe('');
      for (const browser of [visitor, before]) expect(textIn((await browser.open(shown.path)).html)).not.toMatch(receiptNumber);
    },
  );
});

test('closing once ends every receipt this browser shows, and closing again changes nothing', async () => {
  const visitor = portal.visitor();
  const shown = [await book(visitor), await report(visitor)];
  const before = visitor.copy();
  for (const page of [matterPage, matterPage]) await visitor.send(page, {});
  for (const { path } of shown) expect(textIn((await before.open(path)).html)).not.toMatch(receiptNumber);
});
