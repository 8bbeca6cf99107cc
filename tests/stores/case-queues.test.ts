import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCaseStore } from '#adapters/dynamo/case-store.ts';
import { reportCase } from '#core/reports/report-case.ts';
import { start } from './appointment-fixture.ts';
import { type CaseFixture, filed, itemsOf, later, openCaseFixture, stepOf } from './case-fixture.ts';
import { faultyClient } from './faulty-client.ts';

let fixture: CaseFixture;
beforeAll(async () => {
  fixture = await openCaseFixture();
});

const anOffice = () => `T${randomBytes(5).toString('hex')}`;
const idsOf = (cases: readonly { id: string }[]) => cases.map(({ id }) => id);

describe('AP24 the open cases of an office', () => {
  it('stand the most urgent first, one whose clock is paused last, and only its own', async () => {
    const unit = anOffice();
    const calm = await filed(fixture.store, { unit, amberAt: later(90) });
    const paused = await filed(fixture.store, { unit, state: 'returned', amberAt: undefined, dueAt: undefined });
    const urgent = await filed(fixture.store, { unit, amberAt: later(10) });
    await filed(fixture.store, { unit: anOffice() });
    await filed(fixture.store, { unit: `${unit}0` });
    const page = await fixture.store.listOpen(unit);
    expect(idsOf(page.cases)).toEqual([urgent.id, calm.id, paused.id]);
    expect(page.next).toBeUndefined();
    expect(page.cases[0]).toEqual(urgent);
  });

  it('lose a case that ends and one that is passed on, which the other office then has', async () => {
    const [unit, other] = [anOffice(), anOffice()];
    const [ends, goes] = [await filed(fixture.store, { unit }), await filed(fixture.store, { unit })];
    await fixture.store.advance(stepOf(ends, { state: 'refused', eraseAt: start + 10 }));
    await fixture.store.advance(stepOf(goes, { unit: other }));
    expect((await fixture.store.listOpen(unit)).cases).toEqual([]);
    expect(idsOf((await fixture.store.listOpen(other)).cases)).toEqual([goes.id]);
  });

  it('come in pages of fifty that leave nothing out; a position says nothing of another office', async () => {
    const unit = anOffice();
    const all = await Promise.all(Array.from({ length: 53 }, (_, index) => filed(fixture.store, { unit, amberAt: later(index) })));
    const first = await fixture.store.listOpen(unit);
    const second = await fixture.store.listOpen(unit, first.next);
    expect([first.cases.length, second.cases.length, second.next]).toEqual([50, 3, undefined]);
    expect(idsOf([...first.cases, ...second.cases])).toEqual(idsOf(all));
    expect((await fixture.store.listOpen(anOffice(), first.next)).cases).toEqual([]);
  });
});

describe('AP25 open cases that turned a colour', () => {
  it.each([
    ['amber one instant before', later(60), 'green', -1, false],
    ['amber at the instant', later(60), 'green', 0, true],
    ['amber and told', later(60), 'amber', 0, false],
    ['red one instant before, amber told', later(120), 'amber', -1, false],
    ['red at the instant, amber told', later(120), 'amber', 0, true],
    ['red and told', later(120), 'red', 0, false],
  ] as const)('%s', async (_, instant, deadlineStatus, milliseconds, isListed) => {
    const unit = anOffice();
    const { id } = await filed(fixture.store, { unit, deadlineStatus });
    const listed = await fixture.store.listDue(unit, new Date(instant.getTime() + milliseconds));
    expect(idsOf(listed)).toEqual(isListed ? [id] : []);
  });

  it('never name one that is paused, that has ended, or of another office', async () => {
    const unit = anOffice();
    await filed(fixture.store, { unit, state: 'returned', amberAt: undefined, dueAt: undefined });
    await filed(fixture.store, { unit, state: 'closed', amberAt: undefined, dueAt: undefined, eraseAt: start });
    await filed(fixture.store, { unit: anOffice() });
    expect(await fixture.store.listDue(unit, later(1_000_000))).toEqual([]);
  });
});

describe('AP26 cases to erase', () => {
  it('are those whose keeping time is over to the second, and never an open one', async () => {
    const own = await openCaseFixture();
    const ended = await filed(own.store, { state: 'closed', eraseAt: start + 100 });
    await filed(own.store);
    expect(await own.store.listErasable(start + 99)).toEqual([]);
    expect(await own.store.listErasable(start + 100)).toEqual([ended]);
  });
});

describe('AP27 erase a case', () => {
  it('leaves nothing of it, nothing of the receipt, and everything of another; again changes nothing', async () => {
    const head = await filed(fixture.store, { state: 'closed', eraseAt: start });
    await fixture.store.advance(stepOf(head));
    const other = await filed(fixture.store);
    await fixture.store.erase(head);
    await fixture.store.erase(head);
    expect(await itemsOf(fixture, head.id)).toEqual([]);
    expect(await fixture.receipts.find(head.receiptKey, start)).toBeUndefined();
    expect((await fixture.store.find(other.id))?.case).toEqual(other);
    expect(await fixture.receipts.find(other.receiptKey, start)).toEqual({ kind: 'case', caseId: other.id });
  });

  it.each([0, 1, 2, 3])('broken off after %i deletions is found again and finished', async (done) => {
    const own = await openCaseFixture();
    const head = await filed(own.store, { state: 'closed', eraseAt: start });
    let deletions = 0;
    const { client } = faultyClient(own, 'none', []);
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === 'DeleteItemCommand' && deletions++ >= done) throw new Error('the power is gone');
        return next(args);
      },
      { step: 'initialize', name: 'power-cut' },
    );
    await expect(createCaseStore({ ...own, client }, reportCase).erase(head)).rejects.toThrow('the power is gone');
    const [found] = await own.store.listErasable(start);
    expect(found?.id).toBe(head.id);
    await own.store.erase(head);
    expect(await itemsOf(own, head.id)).toEqual([]);
    expect(await own.store.listErasable(start)).toEqual([]);
  });
});
