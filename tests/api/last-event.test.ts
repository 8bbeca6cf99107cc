import { describe, expect, test } from 'vitest';
import { builtPortal } from './built-portal.ts';
import { textIn, type Visitor, type WalkedPage } from './page-walker.ts';
import { emptyPage, lookUp, receiptOn, walkBooking, walkReport } from './walked-journeys.ts';

const portal = builtPortal();

const starts = ['09:00', '09:30', '10:00', '10:30', '11:00', '14:30', '15:00'];
const day = '2026-03-03';

/** A visitor with an appointment of their own open, on another day or later than those before. */
async function withAppointment(start = starts.shift() ?? ''): Promise<{ visitor: Visitor; receipt: string }> {
  const visitor = portal.visitor();
  const receipt = receiptOn(await walkBooking(visitor, { day, start }));
  return { visitor, receipt };
}

const moveTo = async (visitor: Visitor, time: string, page?: WalkedPage) =>
  visitor.send(page ?? (await visitor.open('/matter/move')), { time: `SC01/${time}` });
const cancel = async (visitor: Visitor) => visitor.send(await visitor.open('/matter/cancel'), {});

describe('what a page says was done', () => {
  test('is said of the appointment that was cancelled, and of no other that is open later', async () => {
    const { visitor } = await withAppointment();
    const done = await cancel(visitor);
    expect(textIn(done.html)).toContain('Your appointment is cancelled.');
    expect(textIn((await visitor.open(done.path)).html)).toContain('Your appointment is cancelled.');
    const { receipt } = await withAppointment();
    await lookUp(visitor, receipt);
    const back = await visitor.open(done.path);
    expect([back.status, textIn(back.html).includes('Your appointment is cancelled.')]).toEqual([409, false]);
  });

  test('is said as long as it is the last thing that happened', async () => {
    const { visitor } = await withAppointment();
    const once = await moveTo(visitor, '2026-03-05/10:00');
    expect(textIn(once.html)).toContain('Your appointment is moved.');
    const twice = await moveTo(visitor, '2026-03-06/10:00');
    expect(textIn(twice.html)).toContain('Your appointment is moved.');
    expect(textIn((await visitor.open(once.path)).html)).not.toContain('Your appointment is moved.');
    await cancel(visitor);
    expect(textIn((await visitor.open(twice.path)).html)).not.toContain('Your appointment is moved.');
  });

  test('cannot be made up by an address', async () => {
    const { visitor } = await withAppointment();
    const plain = textIn((await visitor.open('/matter')).html);
    const shown = /matter=([\w-]+)/.exec((await visitor.open('/matter')).html)?.[1];
    const made = ['done=cancelled', 'done=moved', 'why=not-changeable', 'why=changed-meanwhile'];
    for (const query of made) {
      for (const of of ['', `&matter=${shown}&version=1`]) {
        expect(textIn((await visitor.open(`/matter?${query}${of}`)).html), query).toBe(plain);
      }
    }
    for (const why of ['closed', 'signed-out']) {
      expect(textIn((await visitor.open(`/receipt?why=${why}`)).html)).toBe(textIn((await visitor.open('/receipt')).html));
    }
  });

  test('is said of a reply only when a reply was the last event', async () => {
    const visitor = portal.visitor();
    await walkReport(visitor);
    const sent = await visitor.send(await visitor.open('/matter'), { 'note-reply': 'Second floor' });
    expect(textIn(sent.html)).toContain('Your message is sent.');
    const other = await visitor.open(sent.path.replace('done=reply', 'done=supply'));
    expect(textIn(other.html)).not.toMatch(/Your message is sent|The clock goes on/);
    const again = await visitor.send(await visitor.open('/matter'), { 'note-reply': 'Third floor' });
    expect(textIn(again.html)).toContain('Your message is sent.');
    expect(textIn((await visitor.open(sent.path)).html)).not.toContain('Your message is sent.');
  });
});

describe('a move from a page that was drawn before the last change', () => {
  test('is refused with the present time, and so is a cancellation', async () => {
    const { visitor } = await withAppointment();
    const [staleMove, staleCancel] = [await visitor.open('/matter/move'), await visitor.open('/matter/cancel')];
    await moveTo(visitor, '2026-03-05/11:00');
    for (const answer of [await moveTo(visitor, '2026-03-06/11:00', staleMove), await visitor.send(staleCancel, {})]) {
      expect(answer.status).toBe(409);
      expect(answer.html).toMatch(/<title>Error: Not (moved|cancelled): This appointment has just changed/);
      expect(textIn(answer.html)).toContain('Thursday 5 March 2026 at 11am');
    }
    expect(textIn((await visitor.open('/matter')).html)).toContain('Thursday 5 March 2026 at 11am');
  });

  test('to the time it has by then is done already', async () => {
    const { visitor } = await withAppointment();
    const page = await visitor.open('/matter/move');
    for (const answer of [await moveTo(visitor, '2026-03-05/09:00', page), await moveTo(visitor, '2026-03-05/09:00', page)]) {
      expect(answer.path).toMatch(/^\/matter\?done=moved/);
    }
  });
});

test('before a move to a time that can no longer be changed, the page says so; about times far enough away it does not', async () => {
  const { visitor } = await withAppointment('14:00');
  const far = await visitor.open('/matter/move?office=SC01&day=2026-03-05');
  const near = await visitor.open('/matter/move?office=SC01&day=2026-03-02');
  expect(textIn(near.html)).toMatch(/Times before .* are too close: once moved there, you can no longer move or cancel online/);
  expect(textIn(far.html)).not.toContain('are too close');
  expect((await visitor.send(emptyPage('/matter/move'), {})).status).toBe(409);
});
