import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDynamoClient } from '#adapters/dynamo/client.ts';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import type { Case } from '#core/cases/case.ts';
import type { CaseStore } from '#core/cases/case-store.ts';
import { start, tableDeps } from '#tests/stores/appointment-fixture.ts';
import { aCase, filingOf, stepOf } from '#tests/stores/case-fixture.ts';
import { createTable, localAccess, startDurableDynamo } from '#tests/support/dynamo-local.ts';

const writers = 12;
const enough = 60;
const folder = mkdtempSync(join(tmpdir(), 'filing-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(tableName?: string) {
  const dynamo = await startDurableDynamo(folder);
  const table = await createTable(dynamo.endpoint, { tableName });
  const complaints = await createTable(dynamo.endpoint, { tableName: `${table.tableName}-complaints` });
  const deps = tableDeps(
    createDynamoClient('resident', { patienceMillis: 20_000, endpoint: dynamo.endpoint, ...localAccess }),
    table.tableName,
  );
  const stores = openStores({ main: table.tableName, complaints: complaints.tableName }, { ...deps, keepPersonalDays: 90 });
  return { dynamo, tableName: table.tableName, store: stores.main.cases, receipts: stores.receipts };
}

type Log = { readonly attempted: Case[]; readonly acknowledged: Map<string, number> };

/** Files report after report and works each one on until the store is gone. A write counts as acknowledged once it has been read back. */
async function workUntilKilled(store: CaseStore, log: Log, noted: () => void): Promise<void> {
  const note = async (id: string) => {
    const caseFile = await store.find(id);
    if (caseFile === undefined) return;
    log.acknowledged.set(id, caseFile.case.version);
    noted();
  };
  try {
    for (;;) {
      const head = aCase();
      log.attempted.push(head);
      await store.file(filingOf(head));
      await note(head.id);
      const taken = stepOf(head, { state: 'accepted' });
      await store.advance(taken);
      await note(head.id);
      await store.advance(stepOf(taken.after, { state: 'closed', eraseAt: start + 1_000_000 }));
      await note(head.id);
    }
  } catch {
    // The store is gone in the middle of something: that is what this test is about.
  }
}

describe('a store killed in the middle of filings and transitions', () => {
  it('has no case without its first event, no event without its case, and everything that was acknowledged', async () => {
    const before = await open();
    const log: Log = { attempted: [], acknowledged: new Map() };
    const halfway = Promise.withResolvers<void>();
    const noted = () => log.acknowledged.size >= enough && halfway.resolve();
    const load = Promise.all(Array.from({ length: writers }, () => workUntilKilled(before.store, log, noted)));
    await halfway.promise;
    await before.dynamo.kill9();
    await load;

    const { dynamo, store, receipts } = await open(before.tableName);
    try {
      for (const { id, receiptKey } of log.attempted) {
        const caseFile = await store.find(id);
        const parts = [
          caseFile !== undefined,
          (await store.readContent(id)) !== undefined,
          (await receipts.find(receiptKey, start)) !== undefined,
        ];
        expect(new Set(parts).size, `half of ${id} is there`).toBe(1);
        if (caseFile !== undefined)
          expect(caseFile.events.map(({ number }) => number)).toEqual(
            Array.from({ length: caseFile.case.version }, (_, index) => index + 1),
          );
        expect(caseFile?.case.version ?? 0).toBeGreaterThanOrEqual(log.acknowledged.get(id) ?? 0);
      }
      expect(log.acknowledged.size).toBeGreaterThanOrEqual(enough);
    } finally {
      await dynamo.stop();
    }
  });
});
