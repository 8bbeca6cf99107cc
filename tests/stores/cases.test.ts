import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCaseStore } from '#adapters/dynamo/case-store.ts';
import { caseContentKey, caseKey, receiptPointerKey } from '#adapters/dynamo/keys.ts';
import type { Case } from '#core/cases/case.ts';
import { reportCase } from '#core/reports/report-case.ts';
import { start } from './appointment-fixture.ts';
import { aCase, type CaseFixture, eventOf, filed, filingOf, itemsOf, openCaseFixture, stepOf } from './case-fixture.ts';
import { brokenConnection, faultyClient } from './faulty-client.ts';

let fixture: CaseFixture;
beforeAll(async () => {
  fixture = await openCaseFixture();
});

/** The store of somebody whose connection breaks after each of this many transactions. */
const unlucky = (times: number) => {
  const { client } = faultyClient(
    fixture,
    'TransactWriteItemsCommand',
    Array.from({ length: times }, () => ({ lost: brokenConnection() })),
  );
  return createCaseStore({ ...fixture, client }, reportCase);
};

describe('AP20 file a case', () => {
  it('stores receipt pointer, head, content and first event', async () => {
    const head = aCase();
    expect(await fixture.store.file(filingOf(head))).toEqual({ outcome: 'filed' });
    expect(await fixture.store.find(head.id)).toEqual({ case: head, events: [eventOf(head)] });
    expect(await fixture.store.readContent(head.id)).toBe(`v1.${head.id}`);
    expect(await fixture.receipts.find(head.receiptKey, start)).toEqual({ kind: 'case', caseId: head.id });
  });

  it('repeated gives what is stored and changes nothing, not even with other content', async () => {
    const head = await filed(fixture.store);
    const stored = await itemsOf(fixture, head.id);
    const changed = { ...filingOf({ ...head, bodyDigest: 'other' }), sealedContent: 'other' };
    expect(await fixture.store.file(changed)).toEqual({ outcome: 'repeated', stored: head });
    expect(await itemsOf(fixture, head.id)).toEqual(stored);
  });

  it('repeated after the case went on gives it as it is now', async () => {
    const head = await filed(fixture.store);
    const step = stepOf(head, { state: 'accepted' });
    await fixture.store.advance(step);
    expect(await fixture.store.file(filingOf(head))).toEqual({ outcome: 'repeated', stored: step.after });
  });

  it.each([
    ['the receipt', (head: Case) => ({ ...receiptPointerKey(head.receiptKey), caseId: { S: 'another' } })],
    ['the head', (head: Case) => ({ ...caseKey(head.id), data: { S: '{}' } })],
    ['the content', (head: Case) => ({ ...caseContentKey(head.id), sealed: { S: 'x' } })],
    ['the first event', (head: Case) => ({ ...caseKey(head.id, 1), data: { S: '{}' } })],
  ])('is refused as a whole when %s is there', async (_, itemFor) => {
    const head = aCase();
    const item = itemFor(head);
    await fixture.client.send(new PutItemCommand({ TableName: fixture.tableName, Item: item }));
    await expect(fixture.store.file(filingOf(head))).rejects.toThrow();
    const pointsHere = item.pk.S.startsWith('C#');
    expect(await itemsOf(fixture, head.id)).toEqual(pointsHere ? [item] : []);
    expect(await fixture.receipts.find(head.receiptKey, start)).toEqual(pointsHere ? undefined : { kind: 'case', caseId: 'another' });
  });

  it('sent many times at once is one case with one event', async () => {
    const head = aCase();
    const answers = await Promise.all(Array.from({ length: 12 }, () => fixture.store.file(filingOf(head))));
    expect(answers.filter(({ outcome }) => outcome === 'filed')).toHaveLength(1);
    for (const answer of answers) if (answer.outcome === 'repeated') expect(answer.stored).toEqual(head);
    expect(await itemsOf(fixture, head.id)).toHaveLength(3);
  });

  it.each([1, 2, 3])('is one case when the answer is lost %i times', async (times) => {
    const head = aCase();
    const store = unlucky(times);
    const send = async () => store.file(filingOf(head)).catch(() => undefined);
    const answers = [await send(), await send()];
    expect(answers.at(-1)).toBeDefined();
    expect(await fixture.store.find(head.id)).toEqual({ case: head, events: [eventOf(head)] });
  });
});

describe('AP21 read a case', () => {
  it('gives every event in order, also beyond nine, and not what was filed', async () => {
    let head = await filed(fixture.store);
    for (let number = 2; number <= 13; number += 1) {
      const step = stepOf(head, {}, { type: 'message', sealedNote: `words ${number}` });
      await fixture.store.advance(step);
      head = step.after;
    }
    const caseFile = await fixture.store.find(head.id);
    expect(caseFile?.events.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(JSON.stringify(caseFile)).not.toContain(`v1.${head.id}`);
  });

  it('does not find what was never filed, nor what another id begins with', async () => {
    const { id } = await filed(fixture.store);
    expect(await fixture.store.find('none')).toBeUndefined();
    expect(await fixture.store.find(id.slice(0, -1))).toBeUndefined();
  });

  it('finds an ended case until its keeping time is over, and from that second on no longer', async () => {
    const eraseAt = start + 100;
    const head = await filed(fixture.store, { state: 'closed', eraseAt });
    const at = (seconds: number) => {
      const store = createCaseStore({ ...fixture, env: { ...fixture.env, now: () => new Date(seconds * 1_000) } }, reportCase);
      return store.find(head.id);
    };
    expect((await at(eraseAt - 1))?.case).toEqual(head);
    expect(await at(eraseAt)).toBeUndefined();
  });

  it('of a head from before messages of residents were counted has none, and 20 allowed', async () => {
    const head = await filed(fixture.store);
    const { replies: _replies, ...older } = head;
    const { replies: _allowed, ...limits } = head.terms.limits;
    const data = JSON.stringify({ ...older, terms: { ...head.terms, limits } });
    await fixture.client.send(
      new UpdateItemCommand({
        TableName: fixture.tableName,
        Key: caseKey(head.id),
        UpdateExpression: 'SET #data = :data',
        ExpressionAttributeNames: { '#data': 'data' },
        ExpressionAttributeValues: { ':data': { S: data } },
      }),
    );
    expect(await fixture.store.readHead(head.id)).toMatchObject({ replies: 0, terms: { limits: { replies: 20 } } });
  });
});

describe('AP22 read what was filed', () => {
  it('gives the sealed content, and nothing where there is none', async () => {
    const { id } = await filed(fixture.store);
    expect(await fixture.store.readContent(id)).toBe(`v1.${id}`);
    expect(await fixture.store.readContent('none')).toBeUndefined();
  });
});

describe('AP23 one transition', () => {
  it('moves the head from what was seen and appends the event', async () => {
    const head = await filed(fixture.store);
    const step = stepOf(head, { state: 'accepted' }, { sealedNote: 'v1.words' });
    expect(await fixture.store.advance(step)).toBe('advanced');
    expect(await fixture.store.find(head.id)).toEqual({ case: step.after, events: [eventOf(head), step.event] });
  });

  it.each([
    ['a version that is over', { version: 0 }, {}],
    ['a version still to come', { version: 2 }, {}],
    ['another state', { state: 'accepted' as const }, {}],
  ])('is refused from %s, and nothing is written', async (_, seen, over) => {
    const head = await filed(fixture.store);
    const before = await itemsOf(fixture, head.id);
    expect(await fixture.store.advance(stepOf({ ...head, ...seen }, over))).toBe('changed-meanwhile');
    expect(await itemsOf(fixture, head.id)).toEqual(before);
  });

  it('is refused when its event is there already, and nothing is written', async () => {
    const head = await filed(fixture.store);
    const step = stepOf(head);
    await fixture.client.send(
      new PutItemCommand({ TableName: fixture.tableName, Item: { ...caseKey(head.id, 2), data: { S: JSON.stringify(step.event) } } }),
    );
    const before = await itemsOf(fixture, head.id);
    expect(await fixture.store.advance(step)).toBe('changed-meanwhile');
    expect(await itemsOf(fixture, head.id)).toEqual(before);
  });

  it('is refused for a case that is not there, and makes none', async () => {
    const head = aCase();
    expect(await fixture.store.advance(stepOf(head))).toBe('changed-meanwhile');
    expect(await itemsOf(fixture, head.id)).toEqual([]);
  });

  it('of many at once from one version exactly one is done', async () => {
    const head = await filed(fixture.store);
    const steps = Array.from({ length: 12 }, (_, clerk) => stepOf(head, { state: 'accepted' }, { actorId: `clerk ${clerk}` }));
    const answers = await Promise.all(steps.map((step) => fixture.store.advance(step)));
    expect(answers.filter((answer) => answer === 'advanced')).toHaveLength(1);
    const caseFile = await fixture.store.find(head.id);
    expect(caseFile?.case.version).toBe(2);
    expect(caseFile?.events[1]).toEqual(steps[answers.indexOf('advanced')]?.event);
    expect(caseFile?.events).toHaveLength(2);
  });

  it('is done once when only the answer was lost', async () => {
    const head = await filed(fixture.store);
    const step = stepOf(head, { state: 'accepted' });
    expect(await unlucky(1).advance(step)).toBe('advanced');
    expect(await fixture.store.find(head.id)).toEqual({ case: step.after, events: [eventOf(head), step.event] });
  });
});
