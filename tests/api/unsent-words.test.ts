import { describe, expect, test } from 'vitest';
import { longestNote } from '#shared/contract/cases.ts';
import { receiptFromBytes } from '#shared/receipt.ts';
import { builtPortal } from './built-portal.ts';
import { fieldsOf, textIn, type Visitor } from './page-walker.ts';
import { newRequest } from './staff-harness.ts';
import { emptyPage, lookUp, receiptOn, walkBooking, walkReport } from './walked-journeys.ts';

const portal = builtPortal();

const words = 'Second floor on the left\nring twice';
const report = async () => receiptOn(await walkReport(portal.visitor(), `The lamp is broken ${newRequest()}`));
const close = (visitor: Visitor) => visitor.send(emptyPage('/matter'), {});
const sent = 'Your message is sent.';
const timesSaid = (html: string, text = 'Second floor on the left') => textIn(html).split(text).length - 1;

/** A visitor whose words came too late: their matter was closed, or another one opened in its place. */
async function withUnsent({ note = words, other = '' } = {}) {
  const visitor = portal.visitor();
  const receipt = await report();
  const page = await lookUp(visitor, receipt);
  await (other === '' ? close(visitor) : lookUp(visitor, other));
  return { visitor, receipt, answer: await visitor.send(page, { 'note-reply': note }) };
}

describe('words that could not be sent because their matter is not the one that is open', () => {
  test.each([
    ['closed', '', 401],
    ['another one open', 'report', 409],
  ])('%s: stand in a form that opens the matter by its receipt and sends them at once', async (_, other, status) => {
    const { visitor, receipt, answer } = await withUnsent({ other: other && (await report()) });
    expect([answer.status, timesSaid(answer.html)]).toEqual([status, 1]);
    expect(fieldsOf(answer.html)['note-reply']).toBe(words);
    const done = await visitor.send(answer, { receipt });
    expect(done.path).toMatch(/^\/matter\?done=reply/);
    expect([textIn(done.html).includes(sent), timesSaid(done.html)]).toEqual([true, 1]);
  });

  test('are kept by nobody but that page', async () => {
    const { visitor, receipt, answer } = await withUnsent();
    expect(answer.status).toBe(401);
    expect(visitor.cookies.get('__Host-visitor')).toBe('');
    expect(timesSaid((await lookUp(visitor, receipt)).html)).toBe(0);
  });

  test('do not get in the way of those for another matter', async () => {
    const visitor = portal.visitor();
    const receipts = [await report(), await report()];
    const pages = [await lookUp(visitor, receipts[0] ?? ''), await lookUp(visitor, receipts[1] ?? '')];
    await close(visitor);
    const answers = [];
    for (const [at, page] of pages.entries()) answers.push(await visitor.send(page, { 'note-reply': `Words of matter ${at}` }));
    for (const [at, answer] of answers.entries()) {
      const done = await visitor.send(answer, { receipt: receipts[at] ?? '' });
      expect([textIn(done.html).includes(sent), timesSaid(done.html, `Words of matter ${at}`)]).toEqual([true, 1]);
    }
  });

  test('are one message when that form is sent twice', async () => {
    const { visitor, receipt, answer } = await withUnsent();
    await visitor.send(answer, { receipt });
    expect(timesSaid((await visitor.send(answer, { receipt })).html)).toBe(1);
  });

  test.each([
    ['mistyped', '1234', 422, /20 digits/],
    ['of nothing', receiptFromBytes(Buffer.alloc(16, 7)), 404, /We cannot open anything with that receipt/],
  ])('stay on the page after a receipt that is %s, with what is wrong about it', async (_, typed, status, why) => {
    const { visitor, receipt, answer } = await withUnsent();
    const again = await visitor.send(answer, { receipt: typed });
    expect(again.status).toBe(status);
    expect(again.html).toMatch(/<title>Error: /);
    expect(textIn(again.html)).toMatch(why);
    expect(fieldsOf(again.html)).toMatchObject({ 'note-reply': words, receipt: typed });
    expect(textIn((await visitor.send(again, { receipt })).html)).toContain(sent);
  });

  test('go to no other matter whose receipt is entered: that is opened, and they are given back', async () => {
    const { visitor, receipt, answer } = await withUnsent();
    const visit = receiptOn(await walkBooking(portal.visitor(), { day: '2026-03-04', start: '09:00' }));
    for (const other of [await report(), visit]) {
      const again = await visitor.send(answer, { receipt: other });
      expect([again.status, textIn(again.html).includes('Another matter is open now')]).toEqual([409, true]);
      expect(fieldsOf(again.html)['note-reply']).toBe(words);
      expect(timesSaid((await visitor.open('/matter')).html)).toBe(0);
      expect(timesSaid((await lookUp(visitor, other)).html)).toBe(0);
    }
    expect(textIn((await visitor.send(answer, { receipt })).html)).toContain(sent);
  });

  test('stand in the form of their matter when something happened to it meanwhile', async () => {
    const { visitor, receipt, answer } = await withUnsent();
    const elsewhere = portal.visitor();
    await elsewhere.send(await lookUp(elsewhere, receipt), { 'note-reply': 'Somebody was quicker' });
    const again = await visitor.send(answer, { receipt });
    expect([again.status, textIn(again.html).includes('Your words are not sent yet')]).toEqual([409, true]);
    expect(textIn(again.html)).toContain('Somebody was quicker');
    expect(fieldsOf(again.html)['note-reply']).toBe(words);
    expect(textIn((await visitor.send(again, {})).html)).toContain(sent);
  });

  test.each([
    ['too long', 'x'.repeat(longestNote + 1), '4000 characters at most'],
    ['none', '', 'Write what you would like to say'],
  ])('stand in the form of their matter when they are %s, with what is wrong', async (_, note, why) => {
    const { visitor, receipt, answer } = await withUnsent({ note });
    expect(fieldsOf(answer.html)['note-reply']).toBe(note);
    const again = await visitor.send(answer, { receipt });
    expect([again.status, textIn(again.html).includes(why)]).toEqual([422, true]);
    expect(fieldsOf(again.html)['note-reply']).toBe(note);
  });
});
