import { describe, expect, test } from 'vitest';
import { builtPortal } from './built-portal.ts';
import { textIn, type Visitor } from './page-walker.ts';
import { newRequest } from './staff-harness.ts';
import { identityNumber } from './visitors.ts';
import { emptyPage, lookUp, receiptOn, walkBooking, walkReport, walkToCheck, walkToReportCheck } from './walked-journeys.ts';

const portal = builtPortal();

const days = ['2026-03-04', '2026-03-05', '2026-03-06'];
let booked = 0;

/** Another receipt of an appointment, half an hour after the one before. */
async function appointment(visitor: Visitor): Promise<string> {
  const start = ['09:00', '09:30', '10:00', '10:30', '11:00'][booked % 5] ?? '';
  const day = days[Math.floor(booked / 5)] ?? '';
  booked += 1;
  return receiptOn(await walkBooking(visitor, { day, start }));
}

async function report(visitor: Visitor): Promise<string> {
  return receiptOn(await walkReport(visitor, `The lamp is broken ${newRequest()}`));
}

const words = 'Second floor on the left\nring twice';
const shows = async (visitor: Visitor, receipt: string) => textIn((await lookUp(visitor, receipt)).html);

/** The link of the page's own part that says this. */
function linkCalled(html: string, label: string): string {
  const link = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)</g)].find(([, , text]) => text?.trim() === label);
  return (link?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}

describe('a form that is sent while another matter is open in the browser', () => {
  test.each([
    ['Cancel the appointment', {}, 'Not cancelled'],
    ['Move to another time', { time: 'SC01/2026-03-09/10:00' }, 'Not moved'],
  ])('%s: leaves both as they were, and says which one is open and how to go on', async (label, filled, title) => {
    const visitor = portal.visitor();
    const [shown, other] = [await appointment(visitor), await appointment(visitor)];
    const page = await visitor.open(linkCalled((await lookUp(visitor, shown)).html, label));
    const open = await lookUp(visitor, other);
    const answer = await visitor.send(page, filled);
    expect(answer.status).toBe(409);
    expect(answer.html).toMatch(new RegExp(`<title>Error: ${title}: Another matter is open now`));
    expect(textIn(answer.html)).toContain('Wednesday 4 March 2026');
    expect(answer.html).toContain('href="/receipt"');
    expect(textIn((await visitor.open('/matter')).html)).toBe(textIn(open.html));
    for (const receipt of [shown, other]) expect(await shows(visitor, receipt)).not.toMatch(/Cancelled|Moved/);
  });

  test('of the other kind does the same: a cancellation while a report is open, a reply while an appointment is', async () => {
    const visitor = portal.visitor();
    const [booking, filed] = [await appointment(visitor), await report(visitor)];
    const reply = await lookUp(visitor, filed);
    const cancel = await visitor.open(linkCalled((await lookUp(visitor, booking)).html, 'Cancel the appointment'));
    const unsent = await visitor.send(reply, { 'note-reply': words });
    expect([unsent.status, textIn(unsent.html).includes('Second floor on the left')]).toEqual([409, true]);
    await lookUp(visitor, filed);
    const kept = await visitor.send(cancel, {});
    expect([kept.status, textIn(kept.html).includes('Not cancelled')]).toEqual([409, true]);
    expect(await shows(visitor, booking)).not.toContain('Cancelled');
  });

  test('does nothing when it was drawn before pages said which matter they show', async () => {
    const visitor = portal.visitor();
    await lookUp(visitor, await appointment(visitor));
    expect((await visitor.send(emptyPage('/matter/cancel'), {})).status).toBe(409);
    expect((await visitor.send(emptyPage('/matter/move'), { time: 'SC01/2026-03-09/10:00' })).status).toBe(409);
    expect(textIn((await visitor.open('/matter')).html)).not.toContain('Cancelled');
  });
});

describe('a form that is sent when no matter is open any more', () => {
  test('says that nothing was done, and gives words back', async () => {
    const visitor = portal.visitor();
    const [booking, filed] = [await appointment(visitor), await report(visitor)];
    const reply = await lookUp(visitor, filed);
    const cancel = await visitor.open(linkCalled((await lookUp(visitor, booking)).html, 'Cancel the appointment'));
    await visitor.send(emptyPage('/matter'), {});
    const [uncancelled, unsent] = [await visitor.send(cancel, {}), await visitor.send(reply, { 'note-reply': words })];
    expect([uncancelled.status, textIn(uncancelled.html).includes('Not cancelled')]).toEqual([401, true]);
    expect([unsent.status, textIn(unsent.html).includes('ring twice')]).toEqual([401, true]);
    expect(await shows(visitor, booking)).not.toContain('Cancelled');
  });
});

test('a link of a page that shows another matter than the one that is open leads to neither', async () => {
  const visitor = portal.visitor();
  const page = await lookUp(visitor, await appointment(visitor));
  await lookUp(visitor, await appointment(visitor));
  for (const label of ['Cancel the appointment', 'Move to another time', 'Add to your calendar']) {
    const answer = await visitor.open(linkCalled(page.html, label));
    expect([answer.status, textIn(answer.html).includes('Another matter is open now')], label).toEqual([409, true]);
  }
});

describe('a page of a form that was finished in another tab meanwhile', () => {
  const typed = {
    for: 'self',
    name: 'Second Person',
    documentType: 'resident-id',
    documentNumber: identityNumber(),
    consentIdentity: 'yes',
  };

  test('tells whoever sends it that nothing of theirs was sent, and leads to what was', async () => {
    const visitor = portal.visitor();
    const check = await walkToCheck(visitor, { day: '2026-03-10', start: '09:00' });
    const old = await visitor.open(check.path.replace('check', 'details'));
    const booked = await visitor.send(check, {});
    const late = await visitor.send(old, typed);
    expect([late.status, /<h1>([^<]*)/.exec(late.html)?.[1]]).toEqual([409, 'What you just entered was not sent']);
    expect(linkCalled(late.html, 'See what was sent')).toBe(booked.path);
    expect((await visitor.open(old.path)).path, 'whoever only opens it sees what was booked').toBe(booked.path);
    expect(receiptOn(await visitor.open(booked.path))).toBe(receiptOn(booked));
  });

  test('does so for a report, too', async () => {
    const visitor = portal.visitor();
    const check = await walkToReportCheck(visitor, `The lamp is broken ${newRequest()}`);
    const old = await visitor.open(check.path.replace('check', 'contact'));
    const filed = await visitor.send(check, {});
    const late = await visitor.send(old, { 'q-name-or-not': 'anonymous' });
    expect([late.status, /<h1>([^<]*)/.exec(late.html)?.[1]]).toEqual([409, 'What you just entered was not sent']);
    expect(linkCalled(late.html, 'See what was sent')).toBe(filed.path);
  });
});
