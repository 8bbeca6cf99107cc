import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { textIn, visitorOf, type WalkedPage } from './page-walker.ts';
import { handlerOf } from './portal-handler.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { changeTimetable } from './timetable-changes.ts';
import { walkBooking } from './walked-journeys.ts';

const site = openBuiltSite();
const settings = { ...smallCounty.settings, booking: { ...smallCounty.settings.booking, mostMoves: 0 } };
const neverMoved = { ...smallCounty, settings };
let portal: ResidentPortal;
beforeEach(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

const change = (day: string, over: object) => changeTimetable(portal, { from: day, to: day, ...over });

/** A booked appointment, with both pages that show it as they are whenever asked. */
async function booking(day: string, start: string) {
  const visitor = visitorOf(handlerOf(portal));
  const booked = await walkBooking(visitor, { day, start });
  await visitor.send(booked, { see: 'yes' });
  return async () => [await visitor.open(booked.path), await visitor.open('/matter')] as const;
}

const signsOfBooked = [/class="qr"/, /tag ok[^>]*>Booked</, /Show this when you arrive/, />Bring</, /Identity card/, /check-in code/];
const signsIn = ({ html }: WalkedPage) =>
  signsOfBooked.filter((sign) => sign.test(html.slice(html.indexOf('<main'), html.indexOf('</main>'))));
const stepIn = ({ html }: WalkedPage) => textIn(`<main${/<li class="now"[\s\S]*?<\/li>/.exec(html)?.[0]}</main>`);

describe('an appointment whose time the office closed', () => {
  test('is shown as closed, without a code and things to bring; the next step is to move it', async () => {
    const day = '2026-03-13';
    const pages = await booking(day, '09:00');
    for (const page of await pages()) expect(signsIn(page), page.path).toEqual(signsOfBooked);
    await change(day, { kind: 'closure' });
    const [receipt, matter] = await pages();
    for (const page of [receipt, matter]) {
      expect(signsIn(page), page.path).toEqual([]);
      expect(page.html).toMatch(/tag stop[^>]*>Time closed</);
    }
    expect(stepIn(matter)).toMatch(/Move to another time.*closed.*Fri 13 Mar.*do not go there/);
    expect(textIn(receipt.html)).toMatch(/What happens next Move it to another time, or cancel it, by /);
    expect(textIn(receipt.html)).not.toContain('somebody else can have the time');
  });

  test('leads to the station when it cannot be moved online any more', async () => {
    portal = await createPortal({ county: neverMoved, renderPage: site.renderPage });
    const pages = await booking('2026-03-02', '09:30');
    await change('2026-03-02', { kind: 'closure' });
    const [receipt, matter] = await pages();
    expect(stepIn(matter)).toContain('Arrange another time with the station');
    expect(textIn(receipt.html)).toMatch(/What happens next Arrange another time with the station/);
    expect(textIn(receipt.html)).not.toContain('somebody else can have the time');
  });
});

test('an appointment whose counter is out of service stays booked, with its code', async () => {
  const day = '2026-03-11';
  const pages = await booking(day, '09:00');
  const [{ html }] = await pages();
  await change(day, { kind: 'counter-out', counter: /Station, counter (\d)/.exec(html)?.[1] });
  for (const page of await pages()) {
    expect(textIn(page.html)).toContain('Your counter is out of service');
    expect(signsIn(page), page.path).toEqual(signsOfBooked);
  }
  expect(stepIn((await pages())[1])).toContain('Your visit');
});
