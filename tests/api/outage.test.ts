import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { promisedBy } from '#tests/support/case-terms.ts';
import { mondayMorning } from './resident-portal.ts';
import { aCase, file, openWorkerHarness, recordEvent, type WorkerHarness } from './worker-harness.ts';

let harness: WorkerHarness;
beforeAll(async () => {
  harness = await openWorkerHarness();
});
afterAll(() => harness.close());
beforeEach(() => harness.portal.setNow(mondayMorning));

const aRecipient = () => `${randomBytes(6).toString('hex')}@mail.example`;
const sentTo = (to: string) => harness.outbox.list().filter((message) => message.to.includes(to));

/** One case accepted for each of these addresses; gives the records of the stream. */
async function changesFor(emails: readonly string[]) {
  await harness.stream();
  for (const email of emails) {
    const head = aCase();
    const filed = { ...head, sealedContact: await harness.seal(head.id, { email, locale: 'en' }) };
    await file(harness, filed);
    await recordEvent(harness, filed, 'accepted');
  }
  return harness.stream();
}

describe('a mail server that is down for an hour', () => {
  it('costs no dead letter, keeps no deadline and no erasure waiting, and in the end every message has gone out once', async () => {
    const emails = Array.from({ length: 6 }, aRecipient);
    const records = await changesFor(emails);
    const down = harness.withSender({ mail: () => Promise.reject(new Error('connection refused')) });
    const late = aCase({
      unit: 'SC02',
      ...promisedBy({ amberAt: new Date('2026-03-02T01:10:00Z'), dueAt: new Date('2026-03-02T01:20:00Z') }),
    });
    const ended = aCase();
    await file(harness, late);
    await file(harness, ended);
    await recordEvent(harness, ended, 'refused', { state: 'refused', eraseAt: Date.parse('2026-03-02T01:30:00Z') / 1_000 });
    harness.portal.setNow('2026-03-02T01:00:00Z');
    expect(await harness.change(records, down)).toEqual({ batchItemFailures: [] });
    for (let minute = 1; minute <= 60; minute += 1) {
      harness.portal.pass(1);
      await harness.tick(down);
      if (minute === 15) expect((await harness.deps.cases.find(late.id))?.case.deadlineStatus).toBe('amber');
      if (minute === 31) expect(await harness.deps.cases.readHead(ended.id)).toBeUndefined();
    }
    expect((await harness.deps.cases.find(late.id))?.case.deadlineStatus).toBe('red');
    expect(emails.flatMap(sentTo)).toEqual([]);
    for (let minute = 0; minute < 60; minute += 10) {
      harness.portal.pass(10);
      await Promise.all([harness.tick(), harness.tick()]);
      await harness.change(records);
    }
    expect(emails.map((email) => sentTo(email).length)).toEqual(emails.map(() => 1));
  });

  it('is not asked again and again by one batch, and one that hangs keeps no deadline waiting', async () => {
    const records = await changesFor(Array.from({ length: 30 }, aRecipient));
    let mails = 0;
    const down = harness.withSender({
      mail: () => {
        mails += 1;
        return Promise.reject(new Error('down'));
      },
    });
    await harness.change(records, down);
    expect(mails).toBeLessThanOrEqual(8);
    const head = aCase({
      unit: 'SC02',
      ...promisedBy({ amberAt: new Date('2026-03-02T03:00:00Z'), dueAt: new Date('2026-03-05T00:00:00Z') }),
    });
    await file(harness, head);
    harness.portal.setNow('2026-03-02T03:00:00Z');
    let hanging = 0;
    const hangs = harness.withSender({
      mail: () => {
        hanging += 1;
        return new Promise(() => undefined);
      },
    });
    void harness.tick(hangs);
    await expect.poll(async () => (await harness.deps.cases.find(head.id))?.case.deadlineStatus, { timeout: 120_000 }).toBe('amber');
    await expect.poll(() => hanging, { timeout: 120_000 }).toBe(8);
  });

  it('is asked for its share of the minute and no longer', async () => {
    const emails = Array.from({ length: 20 }, aRecipient);
    const records = await changesFor(emails);
    let mails = 0;
    const slow = harness.withSender({
      mail: async (mail) => {
        mails += 1;
        harness.run.seconds += 3;
        return harness.deps.notifying.sender.mail(mail);
      },
    });
    await harness.change(records, slow);
    expect(mails).toBe(8);
    await harness.tick(slow);
    expect(mails).toBe(16);
    for (let minute = 0; minute < 5; minute += 1) await harness.tick(slow);
    expect(emails.map((email) => sentTo(email).length)).toEqual(emails.map(() => 1));
  });
});
