import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { ledgerUpdate } from '#adapters/dynamo/ledger-update.ts';
import { freeBelow, heldMark, windowNames } from '#adapters/dynamo/marks.ts';
import { aHold, anOffice, start } from '#tests/stores/bureau.ts';
import { median } from './figures.ts';
import { onLocalStore } from './local-store.ts';
const N = 300, lengths = [20, 25, 45];
await onLocalStore(new Date(start * 1000), async (deps) => {
  const run = async (f: (r: number) => Promise<void>) => { const c0 = process.cpuUsage(); const b = performance.now(); await Promise.all(Array.from({ length: N }, (_, r) => f(r))); const t = performance.now() - b; const c = process.cpuUsage(c0); return [N / t * 1000, (c.user + c.system) / 1000 / N, t / N]; };
  const send = async (i: any) => { try { await deps.client.send(new UpdateItemCommand(i)); } catch (e) { if (!(e instanceof ConditionalCheckFailedException)) throw e; } };
  const holdInput = (office: string, r: number, len?: number) => { const p = r % 12; const h = aHold({ office, counter: p.toString(36).toUpperCase(), from: 540, to: 540 + (len ?? lengths[p % 3]!), heldUntil: start + 600 }); return ledgerUpdate({ tableName: deps.tableName, office, day: h.place.day }, [{ windows: windowNames(h.place), only: { freeBelow: freeBelow(start) }, becomes: heldMark(h) }], start + 9e5); };
  const kinds: Record<string, () => Promise<number[]>> = {
    bare: () => { const pk = randomBytes(5).toString('hex'); return run((r) => send({ TableName: deps.tableName, Key: { pk: { S: pk }, sk: { S: 'A' } }, UpdateExpression: 'SET #a = :t', ConditionExpression: 'attribute_not_exists(#a)', ExpressionAttributeNames: { '#a': `a${r % 12}` }, ExpressionAttributeValues: { ':t': { N: '1' } } })); },
    full: () => { const o = anOffice(); return run((r) => send({ ...holdInput(o, r), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })); },
    noTtl: () => { const o = anOffice(); return run((r) => { const u = holdInput(o, r); const { ':ttl': _, ...v } = u.ExpressionAttributeValues; const t = Object.entries(u.ExpressionAttributeNames).find(([, n]) => n === 'ttl')![0]; const { [t]: __, ...n } = u.ExpressionAttributeNames; return send({ ...u, UpdateExpression: u.UpdateExpression.replace(/, #\d+ = :ttl/, ''), ExpressionAttributeNames: n, ExpressionAttributeValues: v, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }); }); },
    four: () => { const o = anOffice(); return run((r) => send({ ...holdInput(o, r, 20), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })); },
    fullNoOld: () => { const o = anOffice(); return run((r) => send(holdInput(o, r))); },
  };
  const res: Record<string, number[][]> = {};
  for (let i = 0; i < 24; i++) for (const k of Object.keys(kinds)) { const v = await kinds[k]!(); if (i > 4) (res[k] ??= []).push(v); }
  for (const k of Object.keys(res)) console.log(k.padEnd(12), median(res[k]!.map((v) => v[0]!)).toFixed(0), 'client ms', median(res[k]!.map((v) => v[1]!)).toFixed(3), 'wall', median(res[k]!.map((v) => v[2]!)).toFixed(3));
});
