import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSessionStore } from '#adapters/dynamo/session-store.ts';
import type { SessionStore } from '#core/staff/session-store.ts';
import { createTestTable, type TestTable } from '#tests/support/dynamo-local.ts';

// Far ahead, so that the store does not tidy away what a test still looks at.
const now = 4_000_000_000;
let table: TestTable;
let sessions: SessionStore;
let number = 0;
let id = '';
beforeAll(async () => {
  table = await createTestTable();
  const env = { now: () => new Date(now * 1_000), randomBytes: (count: number) => new Uint8Array(count) };
  sessions = createSessionStore({ client: table.client, tableName: table.tableName, env });
});
beforeEach(() => {
  number += 1;
  id = `session-${number}`;
});

describe('AP40 begin a session, AP41 find it', () => {
  it('gives what it began with until its end, and nothing from then on', async () => {
    await sessions.begin(id, { sealedIdToken: 'v1.sealed' }, now + 60);
    expect(await sessions.find(id, now + 59)).toEqual({ sealedIdToken: 'v1.sealed' });
    expect(await sessions.find(id, now + 60)).toBeUndefined();
  });
  it('begun twice is one, and one without a token is one too', async () => {
    await sessions.begin(id, { sealedIdToken: undefined }, now + 60);
    await sessions.begin(id, { sealedIdToken: undefined }, now + 60);
    expect(await sessions.find(id, now)).toEqual({ sealedIdToken: undefined });
  });
  it('never begun is not there', async () => {
    expect(await sessions.find(id, now)).toBeUndefined();
  });
});

describe('AP42 end a session', () => {
  it('is over at once, also when it is ended twice and at the same time', async () => {
    await sessions.begin(id, { sealedIdToken: 'v1.sealed' }, now + 60);
    await Promise.all([sessions.end(id, now), sessions.end(id, now)]);
    await sessions.end(id, now + 1);
    expect(await sessions.find(id, now)).toBeUndefined();
    expect(await sessions.find(id, now - 1)).toEqual({ sealedIdToken: undefined });
  });
  it('leaves other sessions alone, and makes none that never was', async () => {
    await sessions.begin(id, { sealedIdToken: undefined }, now + 60);
    await sessions.end(`${id}-other`, now);
    expect(await sessions.find(id, now)).toEqual({ sealedIdToken: undefined });
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName, ConsistentRead: true }));
    expect(Items.map(({ pk }) => pk?.S)).not.toContain(`W#${id}-other`);
  });
});
