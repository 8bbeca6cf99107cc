import { randomBytes } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageId } from '#adapters/messages/message-id.ts';
import { promisedBy } from '#tests/support/case-terms.ts';
import { mondayMorning } from './resident-portal.ts';
import { bearer, book, hold, identityNumber } from './visitors.ts';
import { aCase, file, openWorkerHarness, recordEvent, type WorkerHarness } from './worker-harness.ts';

let harness: WorkerHarness;
beforeAll(async () => {
  harness = await openWorkerHarness();
});
afterAll(() => harness.close());
beforeEach(() => harness.portal.setNow(mondayMorning));

const aRecipient = () => `${randomBytes(6).toString('hex')}@mail.example`;
const aMobile = () => `139${String(Math.trunc(Number.parseInt(randomBytes(4).toString('hex'), 16)) % 100_000_000).padStart(8, '0')}`;
const sentTo = (to: string) => harness.outbox.list().filter((message) => message.to.includes(to));

let birthYear = 1950;
/** Books on Tuesday; gives the records of this booking alone. */
async function booking(details: object, start: string) {
  await harness.stream();
  birthYear += 1;
  // Nobody twice: another birth day each time.
  const booked = await book(harness.portal, { start }, { documentNumber: identityNumber(`${birthYear}0228`), ...details });
  return { ...booked, records: await harness.stream() };
}

/** Times of Tuesday at which two counters are free whatever was booked before; an hour has room for two visits a counter. */
const times = ['09:00', '09:30', '10:00', '10:30', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30']
  .flatMap((time) => [time, time])
  .values();
const nextTime = () => times.next().value ?? '11:00';

describe('the notification of an appointment', () => {
  it('tells day, time, office and what to bring by mail and SMS, and says where to look it up', async () => {
    const [email, phone] = [aRecipient(), aMobile()];
    const start = nextTime();
    const { records } = await booking({ email, phone }, start);
    expect(await harness.change(records)).toEqual({ batchItemFailures: [] });
    const [mail] = sentTo(email);
    expect(mail?.subject).toBe(`\u5df2\u7ea6\u597d\uff1a3\u67083\u65e5\u661f\u671f\u4e8c${start}`);
    for (const part of [
      '3\u67083\u65e5\u661f\u671f\u4e8c',
      start,
      '\u4e1c\u6e56\u6d3e\u51fa\u6240',
      '\u8eab\u4efd\u8bc1',
      'https://portal.example\uff09',
    ]) {
      expect(mail?.text).toContain(part);
    }
    const [sms] = sentTo(phone);
    expect(sms?.text).toMatch(/^\u3010\u5bb6\u95e8\u53e3\u3011/u);
    expect(sms?.text).toContain(`3\u67083\u65e5\u661f\u671f\u4e8c${start}`);
    expect([...(sms?.text ?? '')].length).toBeLessThanOrEqual(70);
  });

  it('speaks the language the visitor used', async () => {
    const email = aRecipient();
    const { records } = await booking({ email, locale: 'en' }, nextTime());
    await harness.change(records);
    expect(sentTo(email)[0]?.text).toContain('Tuesday 3 March');
  });

  it('says nothing to who gave no address, and sends no SMS to a landline', async () => {
    const before = harness.outbox.list().length;
    const none = await booking({ phone: '' }, nextTime());
    const landline = await booking({ phone: '010-62345678' }, nextTime());
    expect(await harness.change([...none.records, ...landline.records])).toEqual({ batchItemFailures: [] });
    expect(harness.outbox.list()).toHaveLength(before);
  });

  it('is one message however often and late the record comes', async () => {
    const email = aRecipient();
    const { records } = await booking({ email }, nextTime());
    await Promise.all([harness.change(records), harness.change(records)]);
    harness.portal.pass(60);
    await harness.change([...records, ...records]);
    expect(sentTo(email)).toHaveLength(1);
  });

  it('tells a move and a cancellation, each once', async () => {
    const email = aRecipient();
    const { access, records } = await booking({ email }, nextTime());
    await harness.change(records);
    const { hold: token } = await hold(harness.portal, { day: '2026-03-04' });
    await harness.portal.post('/matter/move', { hold: token }, bearer(access));
    await harness.change(await harness.stream());
    await harness.portal.post('/matter/cancel', undefined, bearer(access));
    await harness.change(await harness.stream());
    expect(sentTo(email).map(({ subject }) => subject)).toEqual([
      '\u9884\u7ea6\u5df2\u53d6\u6d88',
      expect.stringContaining('\u5df2\u6539\u671f\uff1a3\u67084\u65e5'),
      expect.stringContaining('\u5df2\u7ea6\u597d\uff1a3\u67083\u65e5'),
    ]);
  });

  it('tells only the last of changes that come out of order', async () => {
    const email = aRecipient();
    const { access, records } = await booking({ email }, nextTime());
    await harness.portal.post('/matter/cancel', undefined, bearer(access));
    const later = await harness.stream();
    await harness.change([...later, ...records].toReversed());
    await harness.change(records);
    expect(sentTo(email).map(({ subject }) => subject)).toEqual(['\u9884\u7ea6\u5df2\u53d6\u6d88']);
  });

  it('is not told any more when it comes after a week, or after the visit', async () => {
    const [early, late] = [aRecipient(), aRecipient()];
    const first = await booking({ email: early }, nextTime());
    const second = await booking({ email: late }, nextTime());
    harness.portal.setNow('2026-03-03T10:00:00Z');
    await harness.change(first.records);
    harness.portal.setNow('2026-03-10T00:00:01Z');
    await harness.change(second.records);
    expect([...sentTo(early), ...sentTo(late)]).toEqual([]);
  });
});

describe('the notification of a case', () => {
  const dispatched = ['accepted', 'returned', 'message', 'transferred', 'refused', 'closed'] as const;

  it.each(dispatched)('%s: says that there is news, and neither what nor from where', async (type) => {
    const email = aRecipient();
    const head = aCase({});
    const filed = { ...head, sealedContact: await harness.seal(head.id, { email, phone: '13900000000', locale: 'zh-CN' }) };
    await file(harness, filed);
    await recordEvent(harness, filed, type);
    await harness.change(await harness.stream());
    const [mail] = sentTo(email);
    expect(mail?.subject).toBe('\u60a8\u63d0\u4ea4\u7684\u4e8b\u9879\u6709\u65b0\u8fdb\u5c55');
    expect(mail?.text).toContain('\u8bf7\u6253\u5f00\u7f51\u7ad9\u51ed\u56de\u6267\u67e5\u770b');
    expect(mail?.text).not.toMatch(/SC01|R03|\u4e1c\u6e56|\u6d3e\u51fa\u6240|http/u);
  });

  it('says nothing of what the resident did, and nothing twice', async () => {
    const email = aRecipient();
    const head = aCase();
    const filed = { ...head, sealedContact: await harness.seal(head.id, { email, locale: 'en' }) };
    await file(harness, filed);
    const replied = await recordEvent(harness, filed, 'accepted');
    const records = await harness.stream();
    await harness.change(records.toReversed());
    await harness.change(records);
    expect(sentTo(email)).toHaveLength(1);
    await recordEvent(harness, replied, 'message');
    await harness.change([...(await harness.stream()), ...records]);
    expect(sentTo(email)).toHaveLength(2);
  });

  it('is nobody\u2019s when the case was filed without an address or is erased', async () => {
    const head = aCase();
    await file(harness, head);
    await recordEvent(harness, head, 'accepted');
    const gone = aCase({ sealedContact: await harness.seal('other', { email: aRecipient(), locale: 'en' }) });
    await file(harness, gone);
    await recordEvent(harness, gone, 'accepted');
    await harness.deps.cases.erase(gone);
    const before = harness.outbox.list().length;
    expect(await harness.change(await harness.stream())).toEqual({ batchItemFailures: [] });
    expect(harness.outbox.list()).toHaveLength(before);
  });
});

describe('a batch with a bad record', () => {
  it('names only that one, and tells the others', async () => {
    const emails = [aRecipient(), aRecipient()];
    const first = await booking({ email: emails[0] }, nextTime());
    const second = await booking({ email: emails[1] }, nextTime());
    const isBooking = ({ dynamodb }: { dynamodb: { Keys: Record<string, unknown> } }) => JSON.stringify(dynamodb.Keys).includes('"R#');
    const poison = structuredClone(first.records.find(isBooking));
    if (poison === undefined) throw new Error('no record of the booking');
    poison.dynamodb.SequenceNumber = 'poison';
    poison.dynamodb.NewImage = { pk: { S: 'R#x' }, status: { S: 'lost' } };
    const answer = await harness.change([...first.records, poison, ...second.records]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'poison' }] });
    expect(emails.flatMap(sentTo)).toHaveLength(2);
    expect(harness.lines.at(-2)).toMatchObject({ event: 'failure', record: 'poison', error: expect.stringContaining('ZodError') });
  });

  it('does not name the one whose message could not be sent: it waits for its next try and is then sent once', async () => {
    const [bad, good] = [aRecipient(), aRecipient()];
    const first = await booking({ email: bad }, nextTime());
    const second = await booking({ email: good }, nextTime());
    const records = [...second.records, ...first.records];
    const flaky = harness.withSender({
      mail: (mail) => (mail.to === bad ? Promise.reject(new Error('down')) : harness.deps.notifying.sender.mail(mail)),
    });
    expect(await harness.change(records, flaky)).toEqual({ batchItemFailures: [] });
    expect(harness.lines).toContainEqual({ event: 'send-failed', worker: 'messages', error: expect.stringContaining('Error') });
    expect([sentTo(bad).length, sentTo(good).length]).toEqual([0, 1]);
    expect(await harness.change(records)).toEqual({ batchItemFailures: [] });
    await harness.tick();
    expect(sentTo(bad)).toHaveLength(0);
    harness.portal.pass(1);
    await Promise.all([harness.tick(), harness.tick()]);
    await harness.change(records);
    expect([sentTo(bad).length, sentTo(good).length]).toEqual([1, 1]);
  });

  it('sends every SMS while the mail server hangs, and the mails in their own share of the next minute', async () => {
    const visitors = [1, 2].map(() => ({ email: aRecipient(), phone: aMobile() }));
    const records = [];
    for (const details of visitors) records.push(...(await booking(details, nextTime())).records);
    const { promise: stuck, reject: hangUp } = Promise.withResolvers<never>();
    const working = harness.change(records, harness.withSender({ mail: () => stuck }));
    await expect.poll(() => visitors.map(({ phone }) => sentTo(phone).length), { timeout: 60_000, interval: 5 }).toEqual([1, 1]);
    hangUp(new Error('no answer'));
    expect(await working).toEqual({ batchItemFailures: [] });
    expect(visitors.map(({ email }) => sentTo(email).length)).toEqual([0, 0]);
    harness.portal.pass(1);
    await harness.tick();
    expect(visitors.map(({ email }) => sentTo(email).length)).toEqual([1, 1]);
  });

  it('names none when its queued message cannot even be tried: the schedule sends it', async () => {
    const email = aRecipient();
    const { records } = await booking({ email }, nextTime());
    const { notifying } = harness.deps;
    const busy = { ...notifying, notifications: { ...notifying.notifications, claim: () => Promise.reject(new Error('store busy')) } };
    expect(await harness.change(records, { ...harness.deps, notifying: busy })).toEqual({ batchItemFailures: [] });
    expect(harness.lines.at(-1)).toMatchObject({ event: 'invocation', counts: { queued: 2, untried: 2 } });
    await harness.tick();
    expect(sentTo(email)).toHaveLength(1);
  });

  it('names the one whose message could not be queued, and queues it when it comes again', async () => {
    const email = aRecipient();
    const { records } = await booking({ email }, nextTime());
    const { notifying } = harness.deps;
    const queueless = { ...notifying, notifications: { ...notifying.notifications, queue: () => Promise.reject(new Error('store down')) } };
    const answer = await harness.change(records, { ...harness.deps, notifying: queueless });
    expect(answer.batchItemFailures).toHaveLength(1);
    expect(sentTo(email)).toHaveLength(0);
    await harness.change(records);
    expect(sentTo(email)).toHaveLength(1);
  });

  it.each([
    {},
    { eventName: 'INSERT' },
    { eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'X#1' }, sk: { S: 'X' } }, NewImage: {}, SequenceNumber: '1' } },
    { eventName: 'REMOVE', dynamodb: { Keys: { pk: { S: 'R#1' }, sk: { S: 'R' } }, OldImage: {}, SequenceNumber: '1' } },
    { eventName: 'NEW_KIND', dynamodb: { Keys: { pk: { S: 'R#1' }, sk: { S: 'R' } }, SequenceNumber: '1' } },
    'text',
    null,
  ])('ignores what it does not know: %j', async (record) => {
    expect(await harness.change([record])).toEqual({ batchItemFailures: [] });
  });
});

describe('a message that was being sent when the process died', () => {
  it('is left alone during the lease, sent after it, and keeps its id', async () => {
    const email = aRecipient();
    const { records } = await booking({ email }, nextTime());
    const ids: string[] = [];
    const dies = harness.withSender({
      mail: ({ id }) => {
        ids.push(id);
        return new Promise(() => undefined);
      },
    });
    void harness.change(records, dies);
    await expect.poll(() => ids.length, { timeout: 60_000, interval: 5 }).toBe(1);
    expect(await harness.change(records)).toEqual({ batchItemFailures: [] });
    await harness.tick();
    expect(sentTo(email)).toHaveLength(0);
    harness.portal.pass(1);
    const noting = harness.withSender({
      mail: (mail) => {
        ids.push(mail.id);
        return harness.deps.notifying.sender.mail(mail);
      },
    });
    await Promise.all([harness.tick(noting), harness.tick(noting)]);
    expect(sentTo(email)).toHaveLength(1);
    expect(ids[1]).toBe(ids[0]);
    await harness.tick();
    await harness.change(records);
    expect(sentTo(email)).toHaveLength(1);
  });
});

describe('a message the server refuses for good', () => {
  it('is not tried again', async () => {
    const email = aRecipient();
    const { records } = await booking({ email }, nextTime());
    let mails = 0;
    const refusing = harness.withSender({
      mail: async () => {
        mails += 1;
        return 'refused';
      },
    });
    await harness.change(records, refusing);
    await harness.change(records, refusing);
    harness.portal.pass(120);
    await harness.tick(refusing);
    expect(mails).toBe(1);
  });
});

describe('a tick', () => {
  const supervisor = 'sc02@staff.small.example';
  const instants = { amberAt: new Date('2026-03-04T00:00:00Z'), dueAt: new Date('2026-03-05T00:00:00Z') };
  const due = { unit: 'SC02', ...promisedBy(instants) };

  it('turns the colour with one event and tells the supervisor once per colour, two ticks at once or not', async () => {
    const head = aCase(due);
    await file(harness, head);
    for (const [now, deadlineStatus] of [
      ['2026-03-04T00:00:00Z', 'amber'],
      ['2026-03-05T00:00:00Z', 'red'],
    ] as const) {
      const before = sentTo(supervisor).length;
      harness.portal.setNow(now);
      await Promise.all([harness.tick(), harness.tick()]);
      await harness.tick();
      const records = await harness.stream();
      await Promise.all([harness.change(records), harness.change(records)]);
      const caseFile = await harness.deps.cases.find(head.id);
      expect(caseFile?.case.deadlineStatus).toBe(deadlineStatus);
      expect(caseFile?.events.filter(({ type }) => type === `turned-${deadlineStatus}`)).toMatchObject([
        { by: 'system', number: caseFile?.case.eventCount },
      ]);
      expect(sentTo(supervisor)).toHaveLength(before + 1);
    }
    for (const { text, subject } of sentTo(supervisor)) expect(`${subject}${text}`).not.toMatch(/R03|SC02|\u897f\u5cad|http/iu);
  });

  it('turns the colour of a case with a department too, and writes to the mailbox of the unit', async () => {
    const mailbox = 'letters@staff.small.example';
    const head = aCase({ ...due, form: 'R02', unit: 'small-petitions', firstUnit: 'small-petitions' });
    await file(harness, head);
    harness.portal.setNow(due.amberAt);
    await harness.tick();
    await harness.change(await harness.stream());
    expect((await harness.deps.cases.find(head.id))?.case.deadlineStatus).toBe('amber');
    expect(sentTo(mailbox)).toHaveLength(1);
  });

  it('writes to nobody when the unit has no mailbox any more', async () => {
    const head = aCase({ ...due, unit: 'village-committees' });
    await file(harness, head);
    await harness.stream();
    await recordEvent(harness, head, 'turned-amber', { deadlineStatus: 'amber' });
    const before = harness.outbox.list().length;
    expect(await harness.change(await harness.stream())).toEqual({ batchItemFailures: [] });
    expect(harness.outbox.list()).toHaveLength(before);
  });

  it('tells no supervisor of a case that has ended meanwhile', async () => {
    const head = aCase(due);
    await file(harness, head);
    harness.portal.setNow('2026-03-06T00:00:00Z');
    await harness.tick();
    const before = sentTo(supervisor).length;
    const caseFile = await harness.deps.cases.find(head.id);
    if (caseFile === undefined) throw new Error('no case');
    const { amberAt: _amber, dueAt: _due, ...undated } = caseFile.case;
    await recordEvent(harness, undated, 'closed', { state: 'closed', eraseAt: 1_900_000_000 });
    await harness.change(await harness.stream());
    expect(sentTo(supervisor)).toHaveLength(before);
  });

  it('erases cases past their keeping time, and tells nobody', async () => {
    const head = aCase();
    await file(harness, head);
    await recordEvent(harness, head, 'refused', { state: 'refused', eraseAt: Date.parse('2026-04-01T00:00:00Z') / 1_000 });
    await harness.stream();
    harness.portal.setNow('2026-04-01T00:00:01Z');
    await Promise.all([harness.tick(), harness.tick()]);
    const { Items = [] } = await harness.portal.table.client.send(
      new ScanCommand({ TableName: harness.portal.table.tableName, ConsistentRead: true }),
    );
    expect(Items.filter((item) => JSON.stringify(item).includes(head.id) || JSON.stringify(item).includes(head.receiptKey))).toEqual([]);
    expect(await harness.change(await harness.stream())).toEqual({ batchItemFailures: [] });
  });

  it('does the rest when one kind fails, and fails in the end', async () => {
    const head = aCase(due);
    await file(harness, head);
    harness.portal.setNow('2026-03-04T00:00:00Z');
    const find = (id: string) => (id === head.id ? Promise.reject(new Error('secret words')) : harness.deps.cases.find(id));
    const failing = { ...harness.deps, cases: { ...harness.deps.cases, find } };
    harness.lines.length = 0;
    await expect(harness.tick(failing)).rejects.toThrow('failed: deadline');
    expect(harness.lines.at(-1)).toMatchObject({
      event: 'invocation',
      counts: { erasure: expect.any(Number), mail: expect.any(Number), sms: expect.any(Number), expired: expect.any(Number) },
    });
    expect(JSON.stringify(harness.lines)).not.toContain('secret words');
    await harness.tick();
    expect((await harness.deps.cases.find(head.id))?.case.deadlineStatus).toBe('amber');
  });
});

describe('what is personal', () => {
  it('is in no message, no marker and no line of the log; only contacts are opened', async () => {
    const [email, phone] = [aRecipient(), aMobile()];
    const [name, documentNumber] = ['\u7532\u91d1\u4e1d\u96c0', identityNumber('19450228')];
    harness.opened.length = 0;
    const { receipt, records } = await booking({ email, phone, name, documentNumber }, nextTime());
    const failing = harness.withSender({ mail: ({ to, text }) => Promise.reject(new Error(`${to} ${text}`)) });
    await harness.change(records, failing);
    const { Items = [] } = await harness.portal.table.client.send(new ScanCommand({ TableName: harness.portal.table.tableName }));
    const markers = JSON.stringify(Items.filter((item) => item['pk']?.S?.startsWith('M#')));
    harness.portal.pass(1);
    await harness.tick();
    const messages = [...sentTo(email), ...sentTo(phone)];
    expect(messages).toHaveLength(2);
    const written = messages.map(({ subject = '', text, id }) => `${subject} ${text} ${id}`).join();
    const logged = JSON.stringify(harness.lines);
    for (const canary of [receipt, receipt.replaceAll(' ', ''), name, documentNumber]) {
      for (const place of [written, markers, logged]) expect(place).not.toContain(canary);
    }
    for (const canary of [email, phone]) for (const place of [markers, logged]) expect(place).not.toContain(canary);
    const keys = records.flatMap(({ dynamodb }) => JSON.stringify(dynamodb.Keys).match(/"R#([\w-]+)/)?.[1] ?? []);
    expect(new Set(harness.opened)).toEqual(new Set(keys));
    expect(written).not.toContain(keys[0]);
  });

  it('leaves no trace of what it is about in the id of a message', () => {
    expect(messageId('mail appointment key 1')).toMatch(/^[\w-]{22}$/);
  });
});
