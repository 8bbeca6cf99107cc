import { randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createFileKeys } from '#adapters/sealing/file-keys.ts';
import { lookUp, type MatterDeps } from '#core/matters/look-up.ts';
import { receiptKey } from '#core/receipts/receipt-key.ts';
import { type Receipt, receiptFromBytes } from '#shared/receipt.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { aHold, anAppointment, anOffice, bookingOf, start } from './appointment-fixture.ts';
import { aCase, type CaseFixture, filed, filingOf, openCaseFixture } from './case-fixture.ts';

type Cost = { readonly commands: string[]; readonly units: number; readonly opened: boolean };

let fixture: CaseFixture;
let deps: MatterDeps;
const reads: { command: string; units: number }[] = [];
const keys = createFileKeys({ pepper: randomBytes(32), seal: randomBytes(32) }, (count) => randomBytes(count));
const newReceipt = () => receiptFromBytes(randomBytes(16));

beforeAll(async () => {
  fixture = await openCaseFixture();
  listReads(fixture.client);
  const env = { ...fixture.env, county: smallCounty, calendar: createHolidayCalendar(smallCounty.holidays) };
  deps = { env, ...keys, receipts: fixture.receipts, cases: fixture.store };
});

const Consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });

/**
 * Writes down every read, the table it goes to and its units. A query that finds nothing costs the least there is for its kind of read, as the service
 * documents; DynamoDB Local says nothing at all for one.
 */
function listReads(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const table = 'TableName' in args.input && args.input.TableName === fixture.complaints.tableName ? 'complaints' : 'main';
        const consumed = Consumed.safeParse(answer.output).data?.ConsumedCapacity.CapacityUnits ?? 0;
        reads.push({ command: `${commandName} ${table}`, units: Math.max(1, consumed) });
        return answer;
      },
    { step: 'initialize', name: 'list reads' },
  );
}

async function costOf(receipt: Receipt): Promise<Cost> {
  reads.length = 0;
  const { ok: opened } = await lookUp(deps, receipt);
  const units = reads.reduce((sum, read) => sum + read.units, 0);
  return { commands: reads.map(({ command }) => command).toSorted(), units, opened };
}

const threeReads = { commands: ['GetItemCommand complaints', 'GetItemCommand main', 'QueryCommand main'], units: 3 };

/** A booked appointment under this receipt, its party sealed as booking does. */
async function book(receipt: Receipt): Promise<void> {
  const hold = aHold({ office: anOffice() });
  const key = await receiptKey(keys.secrets, receipt);
  const person = { name: 'A', documentType: 'resident-id', documentNumber: '11010519491231002X', services: ['ID2'] };
  const party = JSON.stringify({ people: [person], accessNeeds: [], locale: 'en' });
  const sealedParty = await keys.sealing.seal({ class: 'appointment', associatedData: key }, party);
  const { main } = fixture.stores;
  await main.appointments.hold({ hold, nowSeconds: start });
  const { outcome } = await main.appointments.book(bookingOf(hold, { ...anAppointment(hold), key, sealedParty }));
  expect(outcome).toBe('booked');
}

describe('AP28 a lookup', () => {
  test('costs three reads and three units when nothing is found', async () => {
    expect(await costOf(newReceipt())).toEqual({ ...threeReads, opened: false });
  });

  test('costs the same when it opens a case', async () => {
    const receipt = newReceipt();
    await filed(fixture.store, { receiptKey: await receiptKey(keys.secrets, receipt) });
    expect(await costOf(receipt)).toEqual({ ...threeReads, opened: true });
  });

  test('costs the same when its case is gone', async () => {
    const receipt = newReceipt();
    await filed(fixture.store, { receiptKey: await receiptKey(keys.secrets, receipt), state: 'closed', eraseAt: start - 1 });
    expect(await costOf(receipt)).toEqual({ ...threeReads, opened: false });
  });

  test('costs the same when a complaint lies under it, of which the main table knows nothing', async () => {
    const receipt = newReceipt();
    const complaint = aCase({ kind: 'complaint', receiptKey: await receiptKey(keys.secrets, receipt) });
    await fixture.stores.complaints.cases.file(filingOf(complaint));
    expect(await costOf(receipt)).toEqual({ ...threeReads, opened: false });
    expect(await fixture.receipts.find(complaint.receiptKey, start)).toEqual({ kind: 'complaint', complaintId: complaint.id });
    expect(await fixture.store.readHead(complaint.id)).toBeUndefined();
  });

  test('costs the same when it opens an appointment', async () => {
    const receipt = newReceipt();
    await book(receipt);
    expect(await costOf(receipt)).toEqual({ ...threeReads, opened: true });
  });
});

describe('the table of complaints', () => {
  test('alone has a complaint, its draft, limits, requests and session', async () => {
    const { complaints, main } = fixture.stores;
    const [id, until] = [randomBytes(9).toString('hex'), start + 600];
    await complaints.drafts.write(id, 'v1.x', until);
    await complaints.limits.count(id, until);
    await complaints.sessions.begin(id, { sealedIdToken: undefined }, until);
    expect(await main.drafts.read(id, start)).toBeUndefined();
    expect(await main.limits.reached(id)).toBe(0);
    expect(await main.sessions.find(id, start)).toBeUndefined();
    expect(await complaints.sessions.find(id, start)).toBeDefined();
  });
});
