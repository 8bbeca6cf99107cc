/** Read and write units of filing a report, looking it up and working it. Transactions are told by the sizes of what they put: two for each begun kilobyte. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import { createFileKeys } from '#adapters/sealing/file-keys.ts';
import { advanceCase } from '#core/cases/advance-case.ts';
import { lookUp } from '#core/matters/look-up.ts';
import { fileReport } from '#core/reports/file-report.ts';
import { passGate } from '#core/reports/gate.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { receiptFromBytes } from '#shared/receipt.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { itemBytes, meter, unitsOf } from '#tests/stores/capacity.ts';
import { heading, print } from './figures.ts';
import { onLocalStore } from './local-store.ts';

const county: CompiledCounty = JSON.parse(readFileSync(join(import.meta.dirname, '../../.build/county.json'), 'utf8'));
const answers = {
  kind: 'other',
  story: '\u4e00'.repeat(300),
  'for-whom': 'self',
  where: { township: 'WC01-0', village: '', note: '' },
  'by-when': 'week',
  'name-or-not': 'anonymous',
  consent: 'yes',
};

/** Sums the write units of every transaction this client sends; each of ours only puts items. */
function weigh(client: DynamoDBClient): { units: number } {
  const weighed = { units: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const { TransactItems = [] } = args.input as Partial<TransactWriteItemsCommandInput>;
      weighed.units += TransactItems.reduce((sum, { Put }) => sum + 2 * Math.ceil(itemBytes(Put?.Item ?? {}) / 1_024), 0);
      return next(args);
    },
    { step: 'initialize', name: 'weigh' },
  );
  return weighed;
}

/** Monday, eight in the morning in the county. */
const now = new Date('2026-03-02T00:00:00Z');
await onLocalStore(now, async (table) => {
  const env = { ...table.env, county, calendar: createHolidayCalendar(county.holidays) };
  const keys = createFileKeys({ pepper: randomBytes(32), seal: randomBytes(32) }, env.randomBytes);
  // As the name of both: what a read costs does not depend on whose table it is.
  const stores = openStores({ main: table.tableName, complaints: table.tableName }, { ...table, env, keepPersonalDays: 90 });
  const { cases } = stores.main;
  const deps = { env, ...keys, cases, receipts: stores.receipts };
  const counted = meter(table.client);
  const weighed = weigh(table.client);
  const file = async () => fileReport(deps, { form: 'R03', gate: await passGate(deps, 'R03'), answers, locale: 'zh-CN', notUrgent: true });

  heading('Capacity units of a report of 300 characters (each head is also one write in each index it is in)');
  const filed = await file();
  if (!filed.ok) throw new Error(filed.error.code);
  print({ name: 'AP20 file (write)', value: weighed.units, unit: 'units' });
  const hit = await unitsOf(counted, () => lookUp(deps, filed.value.receipt));
  print({ name: 'look up, hit (read)', value: hit, unit: 'units', budget: { atMost: 3 } });
  const miss = await unitsOf(counted, () => lookUp(deps, receiptFromBytes(randomBytes(16))));
  print({ name: 'look up, miss (read)', value: miss, unit: 'units', budget: { atMost: 3 } });
  const caseFile = await cases.find(filed.value.case.id);
  if (caseFile === undefined) throw new Error('the case is not there');
  weighed.units = 0;
  const actor = { by: 'staff', unit: 'WC01', name: 'B*', id: 'bench' } as const;
  const acted = await advanceCase(deps, caseFile, {
    transition: 'accept',
    actor,
    version: 1,
    request: 'bench-bench-bench',
    note: 'x'.repeat(100),
  });
  if (!acted.ok) throw new Error(acted.error.code);
  print({ name: 'AP23 a transition (write)', value: weighed.units, unit: 'units' });
  print({ name: 'AP24 a queue (read)', value: await unitsOf(counted, () => cases.listOpen('WC01')), unit: 'units' });
});
