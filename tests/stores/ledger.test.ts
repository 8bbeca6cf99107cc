import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerKey } from '#adapters/dynamo/keys.ts';
import { intervalName } from '#adapters/dynamo/slot-states.ts';
import {
  aHold,
  anAppointment,
  anOffice,
  booked,
  bookingOf,
  day,
  forever,
  openFixture,
  slotOf,
  start,
  takenAt,
} from './appointment-fixture.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
  fixture = await openFixture();
});

describe('AP01 days of an office', () => {
  it('gives every day asked for in order, empty where nobody booked', async () => {
    const office = anOffice();
    await fixture.store.hold({ hold: aHold({ office, day: '2027-01-21' }), nowSeconds: start });
    await fixture.store.hold({ hold: aHold({ office, day: '2027-01-24' }), nowSeconds: start });
    const ledgers = await fixture.store.readLedger(office, '2027-01-20', '2027-01-22');
    expect([...ledgers.keys()]).toEqual(['2027-01-20', '2027-01-21', '2027-01-22']);
    expect([...ledgers.values()].map((ledger) => ledger.takenUntil('1', 108))).toEqual([undefined, start + 600, undefined]);
  });

  it('keeps offices apart', async () => {
    const office = anOffice();
    const hold = aHold({ office });
    await fixture.store.hold({ hold, nowSeconds: start });
    expect(await takenAt(fixture.store, { ...slotOf(hold), office: anOffice() })).toEqual(Array(5).fill(undefined));
  });

  it('says of a booked interval that it is taken for good', async () => {
    const hold = aHold({ office: anOffice() });
    await booked(fixture.store, hold);
    expect(await takenAt(fixture.store, { ...slotOf(hold), to: 570 })).toEqual([...Array(5).fill(forever), undefined]);
  });

  it('refuses to read an interval of a foreign type', async () => {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    await fixture.client.send(
      new UpdateItemCommand({
        TableName: fixture.tableName,
        Key: ledgerKey(slotOf(hold).office, day),
        UpdateExpression: 'SET #w = :text',
        ExpressionAttributeNames: { '#w': intervalName('1', 108) },
        ExpressionAttributeValues: { ':text': { S: 'taken' } },
      }),
    );
    await expect(takenAt(fixture.store, slotOf(hold))).rejects.toThrow('foreign type');
  });
});

describe('AP02 hold a slot', () => {
  it('takes every interval of the visit until the hold ends', async () => {
    const hold = aHold({ office: anOffice() });
    expect(await fixture.store.hold({ hold, nowSeconds: start })).toMatchObject({ held: true });
    expect(await takenAt(fixture.store, { ...slotOf(hold), from: 535, to: 570 })).toEqual([
      undefined,
      ...Array(5).fill(start + 600),
      undefined,
    ]);
  });

  it('counts a hold whose own answer was lost as held', async () => {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    expect(await fixture.store.hold({ hold, nowSeconds: start })).toMatchObject({ held: true });
  });

  it('does not count a hold as held when only part of it carries its slot state', async () => {
    const office = anOffice();
    const hold = aHold({ office });
    await fixture.store.hold({ hold: { ...hold, slots: [{ ...slotOf(hold), to: 550 }] }, nowSeconds: start });
    expect(await fixture.store.hold({ hold, nowSeconds: start })).toMatchObject({ held: false });
  });

  it.each([
    { what: 'the same intervals', from: 540, to: 565 },
    { what: 'the last interval only', from: 560, to: 585 },
    { what: 'the first interval only', from: 520, to: 545 },
    { what: 'an interval in the middle', from: 550, to: 555 },
  ])('refuses $what of another hold and brings the day along, taking nothing', async ({ from, to }) => {
    const office = anOffice();
    await fixture.store.hold({ hold: aHold({ office }), nowSeconds: start });
    const answer = await fixture.store.hold({ hold: aHold({ office, from, to, heldUntil: start + 900 }), nowSeconds: start });
    expect(answer.held).toBe(false);
    if (!answer.held) expect(answer.ledger.takenUntil('1', 110)).toBe(start + 600);
    const intervals = await takenAt(fixture.store, slotOf(aHold({ office, from: 520, to: 585 })));
    expect(intervals).toEqual([...Array(4).fill(undefined), ...Array(5).fill(start + 600), ...Array(4).fill(undefined)]);
  });

  it('lets neighbours and other counters be', async () => {
    const office = anOffice();
    await fixture.store.hold({ hold: aHold({ office }), nowSeconds: start });
    const others = [aHold({ office, from: 565, to: 590 }), aHold({ office, from: 515, to: 540 }), aHold({ office, counter: '2' })];
    const answers = await Promise.all(others.map((hold) => fixture.store.hold({ hold, nowSeconds: start })));
    expect(answers).toMatchObject(Array(3).fill({ held: true }));
  });

  it('refuses until the very second before a hold ends and grants from that second on', async () => {
    const office = anOffice();
    await fixture.store.hold({ hold: { ...aHold({ office }), fence: 999_999 }, nowSeconds: start });
    expect(await fixture.store.hold({ hold: aHold({ office, heldUntil: start + 1_200 }), nowSeconds: start + 599 })).toMatchObject({
      held: false,
    });
    expect(await fixture.store.hold({ hold: aHold({ office, heldUntil: start + 1_200 }), nowSeconds: start + 600 })).toMatchObject({
      held: true,
    });
  });

  it('never grants a booked interval: a comparison of its type with any number is false', async () => {
    const office = anOffice();
    await booked(fixture.store, aHold({ office }));
    expect(await fixture.store.hold({ hold: aHold({ office }), nowSeconds: 9_000_000_000 })).toMatchObject({ held: false });
  });

  it('gives one slot to one of twenty who ask at the same time', async () => {
    const office = anOffice();
    const holds = Array.from({ length: 20 }, (_, index) => aHold({ office, from: 540 + 5 * (index % 4), to: 560 + 5 * (index % 4) }));
    const answers = await Promise.all(holds.map((hold) => fixture.store.hold({ hold, nowSeconds: start })));
    expect(answers.filter(({ held }) => held)).toHaveLength(1);
  });
});

describe('AP17 the hold a move already has', () => {
  it('is the one of several possible that stands, with the interval length of its day', async () => {
    const office = anOffice();
    const forms = ['1', '2', '3'].map((counter) => aHold({ office, counter, intervalMinutes: 15 }));
    const [, second = aHold({ office })] = forms;
    expect(await fixture.store.findHold(forms)).toBeUndefined();
    await fixture.store.hold({ hold: aHold({ office, counter: '9' }), nowSeconds: start });
    expect(await fixture.store.findHold(forms)).toBeUndefined();
    const { hold: held } = await fixture.store.hold({ hold: second, nowSeconds: start }).then((answer) => ({ hold: undefined, ...answer }));
    expect(await fixture.store.findHold(forms)).toEqual(held);
    expect(held).toEqual({ ...second, intervalMinutes: 5 });
  });

  it('is none once it was given back, booked, or when another holds part of it', async () => {
    const office = anOffice();
    const [one, two, three] = [aHold({ office }), aHold({ office, counter: '2' }), aHold({ office, counter: '3' })];
    for (const hold of [one, two, three]) await fixture.store.hold({ hold, nowSeconds: start });
    await fixture.store.release(one);
    await fixture.store.book(bookingOf(two, anAppointment(two)));
    await fixture.store.hold({
      hold: aHold({ office, counter: '3', from: 560, to: 580, heldUntil: start + 900 }),
      nowSeconds: start + 600,
    });
    expect(await fixture.store.findHold([one, two, three])).toBeUndefined();
    expect(await fixture.store.findHold([])).toBeUndefined();
  });
});

describe('AP03 release a hold', () => {
  it('leaves nothing of the hold', async () => {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    await fixture.store.release(hold);
    expect(await takenAt(fixture.store, slotOf(hold))).toEqual(Array(5).fill(undefined));
  });

  it('does nothing the second time, nor for a hold that never was', async () => {
    const office = anOffice();
    const hold = aHold({ office });
    expect(await fixture.store.release(hold)).toBe(false);
    await fixture.store.hold({ hold, nowSeconds: start });
    expect(await fixture.store.release(hold)).toBe(true);
    expect(await fixture.store.release(hold)).toBe(false);
    expect(await fixture.store.hold({ hold: aHold({ office }), nowSeconds: start })).toMatchObject({ held: true });
  });

  it('is done every time for one that takes nothing, and touches nothing', async () => {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    await fixture.store.book(bookingOf(hold, anAppointment(hold)));
    const standing = { ...hold, own: hold.slots };
    expect([await fixture.store.release(standing), await fixture.store.release(standing)]).toEqual([true, true]);
    expect(await takenAt(fixture.store, slotOf(hold))).toEqual(Array(5).fill(forever));
  });

  it('is done by one of ten who ask at the same time', async () => {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    const answers = await Promise.all(Array.from({ length: 10 }, () => fixture.store.release(hold)));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('comes too late for a slot that another holds by now', async () => {
    const office = anOffice();
    const late = aHold({ office });
    const next = aHold({ office, from: 550, to: 575, heldUntil: start + 1_300 });
    await fixture.store.hold({ hold: late, nowSeconds: start });
    await fixture.store.hold({ hold: next, nowSeconds: start + 700 });
    await fixture.store.release(late);
    expect(await takenAt(fixture.store, slotOf(next))).toEqual(Array(5).fill(start + 1_300));
  });

  it('comes too late for a slot that is booked by now', async () => {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    await fixture.store.book(bookingOf(hold, anAppointment(hold)));
    await fixture.store.release(hold);
    expect(await takenAt(fixture.store, slotOf(hold))).toEqual(Array(5).fill(forever));
  });
});
