import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeyFile } from '#adapters/sealing/file-keys.ts';
import type { Keys } from '#adapters/sealing/keys.ts';
import { createKmsKeys } from '#adapters/sealing/kms-keys.ts';
import { dataKeyMinutes, dataKeyUses } from '#adapters/sealing/kms-sealing.ts';
import { openedByFirstUse, openKeys } from '#adapters/sealing/open-keys.ts';
import { sealClasses } from '#core/secrets.ts';
import { startFakeKms } from './fake-kms.ts';

const clock = { now: () => new Date(clock.milliseconds), milliseconds: 0, randomBytes: (count: number) => randomBytes(count) };
const keyIds = { mac: 'mac', ...Object.fromEntries(sealClasses.map((sealClass) => [sealClass, `key-of-${sealClass}`])) };
const associatedData = { class: 'appointment', associatedData: 'receipt-1' } as const;

let kms: Awaited<ReturnType<typeof startFakeKms>>;
let folder: string;
beforeAll(async () => {
  kms = await startFakeKms();
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const key = () => randomBytes(32).toString('base64url');
  writeFileSync(join(folder, 'keys.json'), JSON.stringify({ pepper: key(), seal: key() }));
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ pepper: key(), seal: key() }));
  writeFileSync(join(folder, 'short.json'), JSON.stringify({ pepper: 'c2hvcnQ', seal: key() }));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await kms.stop();
});

const kinds: [string, () => Keys, () => Keys][] = [
  ['a key file', () => openKeys(`file:${join(folder, 'keys.json')}`, clock), () => openKeys(`file:${join(folder, 'other.json')}`, clock)],
  [
    'KMS',
    () => createKmsKeys(kms.client, keyIds, clock),
    () => createKmsKeys(kms.client, { ...keyIds, mac: 'other-mac', appointment: 'other-k1' }, clock),
  ],
];

describe.each(kinds)('keys from %s', (_, open, openOther) => {
  it('digest a text to the same 32 bytes in every process', async () => {
    const digest = await open().secrets.mac('receipt', 'text');
    expect(digest).toHaveLength(32);
    expect(await open().secrets.mac('receipt', 'text')).toEqual(digest);
  });

  it('digest differently for another text, label or pepper', async () => {
    const { secrets } = open();
    const digests = await Promise.all([
      secrets.mac('receipt', 'text'),
      secrets.mac('receipt', 'texts'),
      secrets.mac('receipt-number', 'text'),
      secrets.mac('person', 'text'),
      openOther().secrets.mac('receipt', 'text'),
    ]);
    expect(new Set(digests.map((digest) => Buffer.from(digest).toString('hex'))).size).toBe(5);
  });

  it('seal any text so that another process can open it', async () => {
    const [here, there] = [open().sealing, open().sealing];
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom(...sealClasses), async (text, item, sealClass) => {
        const context = { class: sealClass, associatedData: item };
        const sealed = await here.seal(context, text);
        expect(sealed).toMatch(/^v1\.[\w.-]+$/);
        expect(await there.open(context, sealed)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('seal the same text differently every time', async () => {
    const { sealing } = open();
    expect(await sealing.seal(associatedData, 'text')).not.toBe(await sealing.seal(associatedData, 'text'));
  });

  it('open nothing that was altered anywhere', async () => {
    const { sealing } = open();
    const sealed = await sealing.seal(associatedData, 'text');
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      expect(await sealing.open(associatedData, sealed.slice(0, at) + other + sealed.slice(at + 1)), `altered at ${at}`).toBeUndefined();
    }
  });

  it.each(['', 'v1', 'v1.', 'v1..', 'v1.AAAA', 'v2.AAAA.AAAA', 'plain text', 'v1.AAAA.AAAA.AAAA'])(
    'open nothing made up: %j',
    async (text) => {
      expect(await open().sealing.open(associatedData, text)).toBeUndefined();
    },
  );

  it('open nothing cut short or prolonged', async () => {
    const { sealing } = open();
    const sealed = await sealing.seal(associatedData, 'text');
    expect(await sealing.open(associatedData, sealed.slice(0, -4))).toBeUndefined();
    expect(await sealing.open(associatedData, `${sealed}AAAA`)).toBeUndefined();
    expect(await sealing.open(associatedData, `${sealed}=`)).toBeUndefined();
  });

  it('open nothing in another place, as another class or under another key', async () => {
    const { sealing } = open();
    const sealed = await sealing.seal(associatedData, 'text');
    expect(await sealing.open({ ...associatedData, associatedData: 'receipt-2' }, sealed)).toBeUndefined();
    expect(await sealing.open({ ...associatedData, class: 'report' }, sealed)).toBeUndefined();
    expect(await openOther().sealing.open(associatedData, sealed)).toBeUndefined();
    expect(await sealing.open(associatedData, sealed)).toBe('text');
  });
});

describe('keys from a key file', () => {
  it.each(['short.json', 'missing.json'])('refuse to start with %s', (file) => {
    expect(() => readKeyFile(join(folder, file), randomBytes)).toThrow(file);
  });

  it.each(['', 'keys.json', 'env:KEY', 'kms:', 'kms:mac', 'kms:mac=', 'kms:mac=k,diary=k'])(
    'refuse to start with the setting %j',
    (setting) => {
      expect(() => openKeys(setting, clock)).toThrow();
    },
  );
});

describe('keys from KMS', () => {
  const countCalls = async (work: () => Promise<unknown>) => {
    kms.calls.length = 0;
    await work();
    return kms.calls.slice();
  };

  it('ask for each pepper once, also when many digests are wanted at once', async () => {
    const { secrets } = createKmsKeys(kms.client, keyIds, clock);
    const calls = await countCalls(async () => {
      await Promise.all(Array.from({ length: 20 }, (_, index) => secrets.mac('receipt', String(index))));
      await secrets.mac('person', 'text');
    });
    expect(calls).toEqual(['GenerateMac', 'GenerateMac']);
  });

  it('do nothing with a class or a pepper whose key they were not told of', async () => {
    const partial = createKmsKeys(kms.client, { report: 'key-of-report' }, clock);
    const sealed = await createKmsKeys(kms.client, keyIds, clock).sealing.seal(associatedData, 'text');
    const calls = await countCalls(async () => {
      await expect(partial.sealing.seal(associatedData, 'text')).rejects.toThrow('no key for appointment');
      await expect(partial.sealing.open(associatedData, sealed)).rejects.toThrow('no key for appointment');
      await expect(partial.secrets.mac('receipt', 'text')).rejects.toThrow('no key for mac');
    });
    expect(calls).toEqual([]);
  });

  it('do not remember a pepper that was not given', async () => {
    const { secrets } = createKmsKeys(kms.client, keyIds, clock);
    kms.failures.push('AccessDeniedException');
    await expect(secrets.mac('receipt', 'text')).rejects.toThrow('AccessDenied');
    expect(await secrets.mac('receipt', 'text')).toHaveLength(32);
  });

  it('use a data key for a limited number of texts and minutes, and one per class', async () => {
    const { sealing } = createKmsKeys(kms.client, keyIds, clock);
    const seal = () => sealing.seal(associatedData, 'text');
    const first = await countCalls(() => Promise.all(Array.from({ length: dataKeyUses }, seal)));
    expect(first).toEqual(['GenerateDataKey']);
    expect(await countCalls(seal)).toEqual(['GenerateDataKey']);
    clock.milliseconds += dataKeyMinutes * 60_000 - 1;
    expect(await countCalls(seal)).toEqual([]);
    clock.milliseconds += 1;
    expect(await countCalls(seal)).toEqual(['GenerateDataKey']);
    expect(await countCalls(() => sealing.seal({ ...associatedData, class: 'report' }, 'text'))).toEqual(['GenerateDataKey']);
  });

  it('unwrap a data key once for all texts sealed with it, until its minutes are over', async () => {
    const sealed = await createKmsKeys(kms.client, keyIds, clock).sealing.seal(associatedData, 'text');
    const { sealing } = createKmsKeys(kms.client, keyIds, clock);
    expect(await countCalls(() => Promise.all([sealing.open(associatedData, sealed), sealing.open(associatedData, sealed)]))).toEqual([
      'Decrypt',
    ]);
    clock.milliseconds += dataKeyMinutes * 60_000;
    expect(await countCalls(() => sealing.open(associatedData, sealed))).toEqual(['Decrypt']);
  });

  it('open nothing whose KMS key is destroyed, and throw when KMS only fails', async () => {
    const ids = { ...keyIds, appointment: 'to-be-destroyed' };
    const sealed = await createKmsKeys(kms.client, ids, clock).sealing.seal(associatedData, 'text');
    const { sealing } = createKmsKeys(kms.client, ids, clock);
    kms.failures.push('AccessDeniedException');
    await expect(sealing.open(associatedData, sealed)).rejects.toThrow('AccessDenied');
    expect(await sealing.open(associatedData, sealed)).toBe('text');
    kms.destroyed.add('to-be-destroyed');
    clock.milliseconds += dataKeyMinutes * 60_000;
    expect(await sealing.open(associatedData, sealed)).toBeUndefined();
  });

  it('are asked again for a data key that was not given', async () => {
    const { sealing } = createKmsKeys(kms.client, keyIds, clock);
    kms.failures.push('AccessDeniedException');
    await expect(sealing.seal(associatedData, 'text')).rejects.toThrow('AccessDenied');
    expect(await sealing.seal(associatedData, 'text')).toMatch(/^v1\./);
  });
});

describe('keys that are opened by their first use', () => {
  it('are opened anew by the next one where that failed, and once where it did not', async () => {
    let opened = 0;
    const keys = openedByFirstUse(async () => {
      opened += 1;
      if (opened === 1) throw new Error('not loaded');
      return openKeys(`file:${join(folder, 'keys.json')}`, clock);
    });
    const uses = () => Promise.allSettled([keys.secrets.mac('receipt', 'text'), keys.sealing.seal(associatedData, 'text')]);
    expect((await uses()).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await uses()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await uses()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(opened).toBe(2);
  });
});
