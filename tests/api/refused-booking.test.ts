import { describe, expect, test } from 'vitest';
import { builtPortal } from './built-portal.ts';
import { textIn, type Visitor, type WalkedPage } from './page-walker.ts';
import { identityNumber } from './visitors.ts';
import { emptyPage, walkToCheck } from './walked-journeys.ts';

const portal = builtPortal();

const known = 'We could not book this online';
const lost = 'That time has just been taken';
const none = 'No time is being kept for you';

/** The page where a booking for somebody who has one already is confirmed. */
async function checkOfKnown(visitor: Visitor, day: string): Promise<WalkedPage> {
  const documentNumber = identityNumber();
  const other = portal.visitor();
  const booked = await other.send(await walkToCheck(other, { day, start: '09:00' }, documentNumber), {});
  expect(textIn(booked.html)).toContain('Your appointment is booked');
  return walkToCheck(visitor, { day, start: '10:00' }, documentNumber);
}

const timesOf = (page: WalkedPage, day: string) => {
  const draft = new URL(page.path, 'https://portal.example').searchParams.get('draft') ?? '';
  return emptyPage(`/appointments/new?services=ID2&office=SC01&day=${day}&draft=${draft}`);
};

describe('a booking that was refused because the person has one', () => {
  test('is refused in the same words when it is confirmed again, and when its page is opened again', async () => {
    const visitor = portal.visitor();
    const check = await checkOfKnown(visitor, '2026-03-03');
    const answers = [await visitor.send(check, {}), await visitor.send(check, {}), await visitor.open(check.path)];
    for (const { status, html } of answers) {
      expect([status, textIn(html).includes(known), textIn(html).includes(lost)]).toEqual([409, true, false]);
    }
  });

  test('is refused in the same words afterwards when it was confirmed twice at once', async () => {
    const visitor = portal.visitor();
    const check = await checkOfKnown(visitor, '2026-03-04');
    const presses = await Promise.all([visitor.send(check, {}), visitor.send(check, {})]);
    // Which of the two comes first is anybody's guess: the one that does is told why, and neither books.
    for (const { status, html } of presses) expect([status, textIn(html).includes('Your appointment is booked')]).toEqual([409, false]);
    expect(presses.some(({ html }) => textIn(html).includes(known))).toBe(true);
    const after = await visitor.send(check, {});
    expect([after.status, textIn(after.html).includes(known)]).toEqual([409, true]);
  });

  test('is about that person: with other details no time is kept, which is said before and after they are sent', async () => {
    const visitor = portal.visitor();
    const check = await checkOfKnown(visitor, '2026-03-05');
    await visitor.send(check, {});
    const details = await visitor.open(check.path.replace('check', 'details'));
    expect(textIn(details.html)).toContain(none);
    expect(textIn(details.html)).not.toContain('We keep this time for you');
    const same = await visitor.send(details, { for: 'self', consentIdentity: 'yes' });
    expect(textIn(same.html)).toContain(known);
    const changed = await visitor.send(details, { for: 'self', consentIdentity: 'yes', documentNumber: identityNumber() });
    expect([changed.path, textIn(changed.html).includes(none), textIn(changed.html).includes(known)]).toEqual([check.path, true, false]);
    expect(textIn((await visitor.send(emptyPage(check.path), {})).html)).toContain(none);
    const again = await visitor.send(timesOf(check, '2026-03-05'), { time: 'SC01/2026-03-05/10:00' });
    expect(textIn(again.html)).toContain('We keep this time for you');
    expect(textIn((await visitor.send(again, {})).html)).toContain('Your appointment is booked');
  });

  test('says that its time is not kept any more, and leads to choosing one again', async () => {
    const visitor = portal.visitor();
    const check = await checkOfKnown(visitor, '2026-03-09');
    const refused = await visitor.send(check, {});
    expect(textIn(refused.html)).toContain('The time you chose is no longer kept for you');
    const link = /href="([^"]*)"[^>]*>\s*Choose a time again/.exec(refused.html)?.[1] ?? '';
    const times = await visitor.open(link.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
    expect(textIn(times.html)).toContain('Monday 9 March 2026');
    const again = await visitor.send(times, { time: 'SC01/2026-03-09/10:30' });
    expect(textIn(again.html)).toContain('We keep this time for you');
  });

  test('can be tried again at the same time, which is held anew for it', async () => {
    const visitor = portal.visitor();
    const check = await checkOfKnown(visitor, '2026-03-06');
    await visitor.send(check, {});
    const again = await visitor.send(timesOf(check, '2026-03-06'), { time: 'SC01/2026-03-06/10:00' });
    expect(textIn(again.html)).toContain('We keep this time for you');
    expect(textIn((await visitor.send(again, {})).html)).toContain(known);
  });
});
