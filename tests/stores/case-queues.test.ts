import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCaseStore } from '#adapters/dynamo/case-store.ts';
import { createDueStore } from '#adapters/dynamo/due-store.ts';
import type { DueKind, DueStore } from '#core/due/due.ts';
import { reportCase } from '#core/reports/report-case.ts';
import { start } from './appointment-fixture.ts';
import { type CaseFixture, filed, itemsOf, later, openCaseFixture, stepOf } from './case-fixture.ts';
import { brokenConnection, faultyClient } from './faulty-client.ts';

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
    expect(urgent).toMatchObject(page.cases[0] ?? {});
    expect(page.cases[0]).toMatchObject({ id: urgent.id, unit, state: 'submitted', amberAt: urgent.amberAt, dueAt: urgent.dueAt });
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

describe('AP25 the head alone', () => {
  it('is read also when the keeping time of the case is over', async () => {
    const ended = await filed(fixture.store, { state: 'closed', eraseAt: start - 100 });
    expect(await fixture.store.find(ended.id)).toBeUndefined();
    expect(await fixture.store.readHead(ended.id)).toEqual(ended);
    expect(await fixture.store.readHead('nobody')).toBeUndefined();
  });
});

describe('AP50 what is due of a case', () => {
  const isDue = async (kind: DueKind, id: string, seconds: number) => (await allDue(createDueStore(fixture), kind, seconds)).includes(id);
  const [amber, red] = [later(60).getTime() / 1_000, later(120).getTime() / 1_000];

  it.each([
    ['amber one second before', 'green', amber - 1, false],
    ['amber at the instant', 'green', amber, true],
    ['amber and told, until red', 'amber', red - 1, false],
    ['red at the instant, amber told', 'amber', red, true],
    ['red and told, for ever', 'red', red + 1_000_000, false],
  ] as const)('%s', async (_, deadlineStatus, seconds, expected) => {
    const { id } = await filed(fixture.store, { deadlineStatus });
    expect(await isDue('deadline', id, seconds)).toBe(expected);
  });

  it('is no colour while its clock is paused or when it has ended, and then the end of its keeping time to the second', async () => {
    const paused = await filed(fixture.store, { state: 'returned', amberAt: undefined, dueAt: undefined });
    const ended = await filed(fixture.store, { state: 'closed', amberAt: undefined, dueAt: undefined, eraseAt: start + 100 });
    for (const { id } of [paused, ended]) expect(await isDue('deadline', id, start + 10_000_000)).toBe(false);
    expect(await isDue('erasure', paused.id, start + 10_000_000)).toBe(false);
    expect(await isDue('erasure', ended.id, start + 99)).toBe(false);
    expect(await isDue('erasure', ended.id, start + 100)).toBe(true);
  });

  it('comes in pages that leave nothing out, what waited longest first', async () => {
    const own = await openCaseFixture();
    const all = await Promise.all(
      Array.from({ length: 230 }, (_, index) =>
        filed(own.store, { state: 'closed', amberAt: undefined, dueAt: undefined, eraseAt: start + index }),
      ),
    );
    const due = createDueStore(own);
    expect((await due.list('erasure', start + 1_000)).keys).toHaveLength(100);
    expect(await allDue(due, 'erasure', start + 1_000)).toEqual(all.map(({ id }) => id));
  });
});

async function allDue(due: DueStore, kind: DueKind, seconds: number): Promise<readonly string[]> {
  const keys: string[] = [];
  let from: string | undefined;
  do {
    const page = await due.list(kind, seconds, from);
    keys.push(...page.keys);
    from = page.next;
  } while (from !== undefined);
  return keys;
}

describe('AP27 erase a case', () => {
  it('leaves nothing of it, nothing of the receipt, and everything of another; again changes nothing', async () => {
    const head = await filed(fixture.store, { state: 'closed', eraseAt: start });
    const step = stepOf(head);
    await fixture.store.advance(step);
    const other = await filed(fixture.store);
    await fixture.store.erase(step.after);
    await fixture.store.erase(step.after);
    expect(await itemsOf(fixture, head.id)).toEqual([]);
    expect(await fixture.receipts.find(head.receiptKey, start)).toBeUndefined();
    expect((await fixture.store.find(other.id))?.case).toEqual(other);
    expect(await fixture.receipts.find(other.receiptKey, start)).toEqual({ kind: 'case', caseId: other.id });
  });

  it('leaves a case that was reopened meanwhile as it is, and no writer reaches one whose erasure began', async () => {
    const own = await openCaseFixture();
    const head = await filed(own.store, { state: 'closed', eraseAt: start });
    const reopened = stepOf(head, { state: 'accepted', eraseAt: undefined, endedAt: undefined });
    await own.store.advance(reopened);
    await own.store.erase(head);
    expect((await own.store.find(head.id))?.case).toMatchObject({ state: 'accepted' });
    const other = await filed(own.store, { state: 'closed', eraseAt: start });
    const { client } = faultyClient(own, 'DeleteItemCommand', [
      { instead: brokenConnection() },
      { instead: brokenConnection() },
      { instead: brokenConnection() },
    ]);
    await expect(createCaseStore({ ...own, client }, reportCase).erase(other)).rejects.toThrow();
    expect(await own.store.advance(stepOf(other, { state: 'accepted', eraseAt: undefined }))).toBe('changed-meanwhile');
    await own.store.erase(other);
    expect(await itemsOf(own, other.id)).toEqual([]);
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
    expect(await allDue(createDueStore(own), 'erasure', start)).toEqual([head.id]);
    expect(await own.store.readHead(head.id)).toEqual(head);
    await own.store.erase(head);
    expect(await itemsOf(own, head.id)).toEqual([]);
    expect(await allDue(createDueStore(own), 'erasure', start)).toEqual([]);
  });
});
