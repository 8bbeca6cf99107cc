import { randomBytes } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { receiptFromBytes } from '#shared/receipt.ts';
import { createPortal, type ResidentPortal } from '#tests/api/resident-portal.ts';
import { fileReport, memberOf, openStaffHarness } from '#tests/api/staff-harness.ts';

let portal: ResidentPortal;
const commands: string[] = [];
beforeEach(async () => {
  portal = await createPortal();
  portal.table.client.middlewareStack.add(
    (next, context) => async (args) => {
      commands.push(context.commandName ?? '');
      return next(args);
    },
    { step: 'initialize', name: 'count' },
  );
});

const unknown = () => receiptFromBytes(randomBytes(16));

/** Everything an outsider can see of a lookup, and what it made the store do. */
async function seen(receipt: string) {
  commands.length = 0;
  const answer = await portal.post('/lookup', { receipt });
  const body = await answer.text();
  return { status: answer.status, headers: [...answer.headers].toSorted(), length: body.length, body, commands: commands.toSorted() };
}

/** A report that was worked to its end. */
async function closedReport() {
  const { receipt, id } = await fileReport(portal);
  const harness = openStaffHarness(portal);
  const cookie = await harness.cookieOf(memberOf('SC01', 'case-desk'));
  await harness.advance(cookie, id, { transition: 'accept', version: 1 });
  const closed = await harness.advance(cookie, id, { transition: 'close', version: 2 });
  if (closed.status !== 200) throw new Error(await closed.text());
  return { receipt, id };
}

describe('looking up a report', () => {
  test('an unknown, an expired and an erased one answer alike, byte for byte and read for read; a found one costs the same reads', async () => {
    const { receipt, id } = await closedReport();
    const live = await seen(receipt);
    const never = await seen(unknown());
    const head = (await portal.deps.cases.find(id))?.case;
    if (head?.eraseAt === undefined) throw new Error('the report has no end');
    portal.setNow(new Date(head.eraseAt * 1_000 - 1_000));
    expect((await seen(receipt)).status).toBe(200);
    portal.setNow(new Date(head.eraseAt * 1_000));
    const expired = await seen(receipt);
    await portal.deps.cases.erase(head);
    const erased = await seen(receipt);
    expect(never.status).toBe(404);
    expect(expired).toEqual(never);
    expect(erased).toEqual(never);
    expect(live.status).toBe(200);
    expect(live.commands).toEqual(never.commands);
    expect(never.commands.filter((name) => !name.startsWith('Update'))).toEqual(['GetItemCommand', 'GetItemCommand', 'QueryCommand']);
  });

  test('a typing slip reads nothing at all', async () => {
    const slip = unknown().replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    const answer = await seen(slip);
    expect(answer.status).toBe(422);
    expect(answer.commands.filter((name) => !name.startsWith('Update'))).toEqual([]);
  });

  test('the receipt is nowhere in the table', async () => {
    const { receipt } = await fileReport(portal);
    const { Items = [] } = await portal.table.client.send(new ScanCommand({ TableName: portal.table.tableName }));
    expect(Items.length).toBeGreaterThan(3);
    expect(JSON.stringify(Items)).not.toContain(receipt);
  });

  test('of a hundred guesses at once from one client ten are answered, right or wrong, and another client is not touched', async () => {
    const { receipt } = await fileReport(portal);
    const guess = (index: number) => portal.post('/lookup', { receipt: index === 50 ? receipt : unknown() }, { client: '192.0.2.77' });
    const other = () => portal.post('/lookup', { receipt }, { client: '192.0.2.78' });
    const guesses = Array.from({ length: 100 }, (_, index) => guess(index));
    const others = Array.from({ length: 5 }, other);
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(90);
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await guess(50)).status).toBe(429);
  });
});
