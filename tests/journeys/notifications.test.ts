import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { localAccess } from '#tests/support/dynamo-local.ts';
import { type Portal, startPortal } from '#tests/support/portal.ts';

const patience = { timeout: 60_000, interval: 50 };
const dataDir = mkdtempSync(join(tmpdir(), 'doorstep-notifications-'));
const env = { DEMONSTRATION: 'on' };
const says = 'Demonstration matters, fictional, by receipt:';

let running: Portal | undefined;
afterAll(async () => {
  await running?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function printedReceipts(portal: Portal): string[] {
  return portal.output().match(/^ {2}(\d{4} ){4}\d{4} {2}/gm) ?? [];
}

/** Every receipt the store knows, of appointments and of cases. */
async function receiptsStored(portal: Portal): Promise<number> {
  const port = /^Database on port (\d+)$/m.exec(portal.output())?.[1];
  const client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, ...localAccess });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'doorstep', ConsistentRead: true }));
  return Items.filter((item) => item['pk']?.S?.startsWith('R#')).length;
}

function filedSoFar(): number {
  const file = join(dataDir, 'demonstration.json');
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8'))).length : 0;
}

describe('a portal on an empty data folder', () => {
  it('files its demonstration once, also when the power fails in the middle and when it starts again', async () => {
    const first = await startPortal({ dataDir, env });
    await expect.poll(filedSoFar, { ...patience, interval: 1 }).toBeGreaterThanOrEqual(5);
    await first.kill9();
    const second = await startPortal({ dataDir, env });
    await expect.poll(second.output, patience).toContain(says);
    await expect.poll(() => printedReceipts(second).length, patience).toBe(9);
    expect(await receiptsStored(second)).toBe(9);
    await second.stop();
    running = await startPortal({ dataDir, env });
    await expect.poll(() => printedReceipts(running ?? second), patience).toEqual(printedReceipts(second));
    expect(await receiptsStored(running)).toBe(9);
  });

  it('tells residents what is theirs, once each, without a receipt', async () => {
    const portal = running;
    if (portal === undefined) throw new Error('no portal');
    const subjects = async () => (await portal.outbox()).map(({ to, subject }) => `${to[0]?.split('@')[0]} ${subject}`);
    await expect.poll(async () => (await subjects()).filter((line) => line.startsWith('resident-4')).length, patience).toBe(6);
    const sent = (await portal.outbox()).map(({ subject = '', text }) => `${subject} ${text}`).join('\n');
    for (const line of printedReceipts(portal)) expect(sent.replaceAll(' ', '')).not.toContain(line.replaceAll(' ', ''));
  });

  it('tells the supervisor of the station once when a deadline has passed', async () => {
    const portal = running;
    if (portal === undefined) throw new Error('no portal');
    const toSupervisor = async () => (await portal.outbox()).filter(({ to }) => to.includes('wc01@staff.wangchuan.example'));
    await portal.advanceClock('P40D');
    await expect.poll(async () => (await toSupervisor()).length, patience).toBeGreaterThan(0);
    await portal.advanceClock('PT1S');
    const open = 2;
    await expect.poll(async () => (await toSupervisor()).length, patience).toBe(open);
  });
});
