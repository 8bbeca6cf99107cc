import { randomBytes, randomInt } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mondayMorning } from './resident-portal.ts';
import { bearer, book, hold } from './visitors.ts';
import { openWorkerHarness, type WorkerHarness } from './worker-harness.ts';

const allowed = 6;
let harness: WorkerHarness;
beforeAll(async () => {
  harness = await openWorkerHarness();
});
afterAll(() => harness.close());
beforeEach(() => harness.portal.setNow(mondayMorning));

const aRecipient = () => ({ email: `${randomBytes(6).toString('hex')}@mail.example`, phone: `139${randomInt(10_000_000, 99_999_999)}` });
const sentTo = (to: string) => harness.outbox.list().filter((message) => message.to.some((one) => one.toLowerCase() === to));

/** Times that are free: what a move gives back is not offered again at once. */
const days = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11'];
const starts = ['09:00', '09:30', '10:00', '10:30', '14:00', '14:30', '15:00', '15:30'];
const free = days.flatMap((day) => starts.map((start) => ({ day, start }))).values();
const move = async (access: string) => {
  const { hold: token } = await hold(harness.portal, free.next().value);
  const moved = await harness.portal.post('/matter/move', { hold: token }, bearer(access));
  expect(moved.status).toBe(200);
};
/** Everybody is notified of what happened since, or would be. */
const notify = async () => harness.change(await harness.stream());
const limited = () => harness.lines.reduce((sum, { counts }) => sum + (counts?.['limited'] ?? 0), 0);

describe('messages to one address', () => {
  test(`are ${allowed} in a day; what is more is dropped and shows in the log as a count`, async () => {
    const recipient = aRecipient();
    const before = limited();
    const { access, receipt } = await book(harness.portal, free.next().value, recipient);
    await notify();
    for (let count = 0; count < 8; count += 1) {
      await move(access);
      await notify();
    }
    expect([sentTo(recipient.email).length, sentTo(recipient.phone).length]).toEqual([allowed, allowed]);
    expect(limited() - before).toBe(6);
    for (let tick = 0; tick < 3; tick += 1) {
      harness.portal.pass(20);
      await harness.tick();
    }
    expect(sentTo(recipient.email)).toHaveLength(allowed);
    harness.portal.setNow('2026-03-03T01:00:00Z');
    const opened = await (await harness.portal.post('/lookup', { receipt })).json();
    await harness.portal.post('/matter/cancel', undefined, bearer(opened.access));
    await notify();
    expect([sentTo(recipient.email).length, sentTo(recipient.phone).length]).toEqual([allowed + 1, allowed + 1]);
  });

  test('are counted together, whoever gave it, however it was written and all at once', async () => {
    const { email, phone } = aRecipient();
    const written = [
      { email, phone },
      { email: email.toUpperCase(), phone: `+86 ${phone}` },
    ];
    await harness.stream();
    for (let count = 0; count < 8; count += 1) await book(harness.portal, free.next().value, written[count % 2]);
    await notify();
    expect([sentTo(email).length, sentTo(phone).length]).toEqual([allowed, allowed]);
  });

  test('never meet the limit when somebody books, moves twice and cancels', async () => {
    const { email, phone } = aRecipient();
    const { access } = await book(harness.portal, free.next().value, { email, phone });
    await notify();
    for (let count = 0; count < 2; count += 1) {
      await move(access);
      await notify();
    }
    await harness.portal.post('/matter/cancel', undefined, bearer(access));
    await notify();
    expect([sentTo(email).length, sentTo(phone).length]).toEqual([4, 4]);
  });

  test('count once however often their server fails', async () => {
    const { email } = aRecipient();
    const down = harness.withSender({ mail: () => Promise.reject(new Error('down')) });
    await harness.stream();
    await book(harness.portal, free.next().value, { email, phone: '' });
    await harness.change(await harness.stream(), down);
    for (let tick = 0; tick < allowed + 2; tick += 1) {
      harness.portal.pass(tick + 2);
      await expect(harness.tick(down)).resolves.toBeUndefined();
    }
    harness.portal.pass(60);
    await harness.tick();
    expect(sentTo(email)).toHaveLength(1);
  });

  test('are not in the table in clear, nor is whom they are counted for', async () => {
    const { email, phone } = aRecipient();
    await book(harness.portal, free.next().value, { email, phone });
    await notify();
    const { Items = [] } = await harness.portal.table.client.send(new ScanCommand({ TableName: harness.portal.table.tableName }));
    expect(Items.some(({ pk }) => pk?.S?.startsWith('N#message#'))).toBe(true);
    expect(JSON.stringify(Items)).not.toContain(phone);
    expect(JSON.stringify(Items)).not.toContain(email);
  });
});

describe('a message that is not sent yet', () => {
  const cancelled = ['\u9884\u7ea6\u5df2\u53d6\u6d88'];
  const subjects = (email: string) => sentTo(email).map(({ subject }) => subject);

  test('is overtaken by a newer change of its appointment', async () => {
    const { email } = aRecipient();
    const down = harness.withSender({ mail: () => Promise.reject(new Error('down')) });
    await harness.stream();
    const { access } = await book(harness.portal, free.next().value, { email, phone: '' });
    await harness.change(await harness.stream(), down);
    for (let count = 0; count < 3; count += 1) {
      await move(access);
      await harness.change(await harness.stream(), down);
    }
    await harness.portal.post('/matter/cancel', undefined, bearer(access));
    await notify();
    harness.portal.pass(60);
    await harness.tick();
    expect(subjects(email)).toEqual(cancelled);
  });

  test('does not count when it was overtaken before its first try', async () => {
    const { email } = aRecipient();
    await harness.stream();
    const { access } = await book(harness.portal, free.next().value, { email, phone: '' });
    for (let count = 0; count < allowed + 1; count += 1) await move(access);
    await harness.portal.post('/matter/cancel', undefined, bearer(access));
    await notify();
    expect(subjects(email)).toEqual(cancelled);
  });
});
