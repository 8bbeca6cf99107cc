import { beforeEach, describe, expect, test, vi } from 'vitest';
import { builtPortal } from './built-portal.ts';
import { textIn, type Visitor, type WalkedPage } from './page-walker.ts';
import { mondayMorning } from './resident-portal.ts';
import { emptyPage, lookUp, receiptOn, walkBooking, walkReport, walkToCheck, walkToReportCheck } from './walked-journeys.ts';

const portal = builtPortal();
beforeEach(() => vi.setSystemTime(mondayMorning));

const starts = ['09:00', '09:30', '10:00', '10:30', '11:00', '14:00', '14:30', '15:00', '15:30'];
const nextTime = (day = '2026-03-03') => ({ day, start: starts.shift() ?? '' });
const see = (visitor: Visitor, page: WalkedPage) => visitor.send(page, {}, ['see', 'yes']);
const cancel = async (visitor: Visitor) => visitor.send(await visitor.open('/matter/cancel'), {});
const minutesLater = (minutes: number) => vi.setSystemTime(mondayMorning.getTime() + minutes * 60_000);

describe('the page with the receipt of a booking', () => {
  test('is about its own appointment, whichever is open: its links, its calendar', async () => {
    const visitor = portal.visitor();
    const shown = await walkBooking(visitor, { day: '2026-03-04', start: '09:00' });
    await lookUp(visitor, receiptOn(await walkBooking(visitor, { day: '2026-03-05', start: '09:30' })));
    const calendar = /href="([^"]*calendar\.ics[^"]*)"/.exec(shown.html)?.[1] ?? '';
    expect(calendar).not.toMatch(/\d{8}/);
    expect((await visitor.open(calendar)).html).toContain('DTSTART:20260304T010000Z');
    expect(textIn((await see(visitor, shown)).html)).toContain('Wednesday 4 March 2026');
  });

  test.each([0, 40])('shows the new time once it is moved, %i minutes after booking', async (minutes) => {
    const visitor = portal.visitor();
    const shown = await walkBooking(visitor, nextTime());
    const [first, second] = [`2026-03-0${minutes === 0 ? 5 : 6}/16:00`, minutes === 0 ? 'Thursday 5 March' : 'Friday 6 March'];
    await visitor.send(await visitor.open('/matter/move'), { time: `SC01/${first}` });
    minutesLater(minutes);
    const again = textIn((await visitor.open(shown.path)).html);
    expect(again).toContain('Your appointment is moved');
    expect(again).toContain(second);
    expect(again).toContain(receiptOn(shown));
  });

  test('says that it is cancelled, and shows no code to come with', async () => {
    const visitor = portal.visitor();
    const shown = await walkBooking(visitor, nextTime());
    expect(shown.html).toContain('class="qr"');
    await cancel(visitor);
    for (const minutes of [0, 30]) {
      minutesLater(minutes);
      const again = await visitor.open(shown.path);
      expect(textIn(again.html)).toContain('This appointment is cancelled');
      expect(textIn(again.html)).not.toContain('What happens next');
      expect(again.html).not.toContain('class="qr"');
    }
    expect((await visitor.open(shown.path.replace('booked', 'calendar.ics'))).path).toBe(shown.path);
  });

  test('spends one look-up when its access is over, however often it is opened', async () => {
    const visitor = portal.visitor();
    const shown = await walkBooking(visitor, nextTime());
    minutesLater(20);
    for (let times = 0; times < 12; times += 1)
      expect(textIn((await visitor.open(shown.path)).html)).toContain('Your appointment is booked');
  });

  test('keeps showing the receipt when nobody can look anything up for a while, without saying that it stands', async () => {
    const visitor = portal.visitor();
    const shown = await walkBooking(visitor, nextTime());
    minutesLater(20);
    for (let tries = 0; tries < 11; tries += 1) await lookUp(visitor, receiptOn(shown).replace(/\d/g, '1'));
    const again = await visitor.open(shown.path);
    expect(textIn(again.html)).toContain(receiptOn(shown));
    expect(textIn(again.html)).toContain('We cannot tell right now');
    expect(again.html).not.toContain('class="qr"');
  });
});

describe('the page with the receipt of a report', () => {
  test('leads to its own report, whichever matter is open', async () => {
    const visitor = portal.visitor();
    const shown = await walkReport(visitor);
    await walkBooking(visitor, nextTime());
    const seen = await see(visitor, shown);
    expect(seen.path).toMatch(/^\/matter/);
    expect(textIn(seen.html)).toContain('Waiting to be accepted');
  });
});

/** Words that would claim to know whether something was submitted. */
const claims = /Nothing was (booked|sent)|has arrived|still stands|Your appointment is booked/;

describe('a page whose draft is gone', () => {
  const expectUnknown = ({ status, html }: WalkedPage) => {
    expect([status, textIn(html).includes('This page has expired')]).toEqual([410, true]);
    expect(textIn(html)).not.toMatch(claims);
    expect(textIn(html)).not.toContain('device');
    expect(textIn(html)).toContain('We keep what you enter and your receipt number, encrypted, for 1 hour');
    expect(html).toContain('href="/receipt"');
  };

  test('does not know what became of it after everything was closed', async () => {
    const visitor = portal.visitor();
    const [check, reportCheck] = [await walkToCheck(visitor, nextTime()), await walkToReportCheck(visitor)];
    const [booked, filed] = [await visitor.send(check, {}), await visitor.send(reportCheck, {})];
    await visitor.send(emptyPage('/matter'), {});
    const details = check.path.replace('check', 'details');
    for (const path of [check.path, details, reportCheck.path, booked.path, filed.path]) expectUnknown(await visitor.open(path));
    for (const page of [check, reportCheck]) expectUnknown(await visitor.send(page, {}));
  });

  test('does not know it either of one that never was, or ran out before it was filed', async () => {
    const visitor = portal.visitor();
    const reportCheck = await walkToReportCheck(visitor);
    minutesLater(61);
    const filed = reportCheck.path.replace('check', 'filed');
    for (const path of [filed, '/report/R01/filed', '/report/R01/filed?draft=x', '/appointments/booked', '/appointments/booked?draft=x']) {
      expectUnknown(await visitor.open(path));
    }
  });
});

test('a page that shows a receipt leads on to what is still to be done when its draft knows that nothing was submitted', async () => {
  const visitor = portal.visitor();
  const [check, reportCheck] = [await walkToCheck(visitor, nextTime()), await walkToReportCheck(visitor)];
  expect((await visitor.open(check.path.replace('check', 'booked'))).path).toBe(check.path);
  expect((await visitor.open(reportCheck.path.replace('check', 'filed'))).path).toBe(reportCheck.path);
});
