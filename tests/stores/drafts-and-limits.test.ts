import { beforeAll, describe, expect, it } from 'vitest';
import { createDraftStore } from '#adapters/dynamo/draft-store.ts';
import { createLimitStore } from '#adapters/dynamo/limit-store.ts';
import { anOffice, openFixture, start } from './appointment-fixture.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
  fixture = await openFixture();
});

describe('AP08 read, write, remove a draft', () => {
  it('gives the last text written, of whatever letters', async () => {
    const drafts = createDraftStore(fixture);
    const key = anOffice();
    expect(await drafts.read(key, start)).toBeUndefined();
    await drafts.write(key, 'v1.first', start + 3_600);
    await drafts.write(key, 'v1.\u7b2c\u4e8c', start + 3_600);
    expect(await drafts.read(key, start)).toBe('v1.\u7b2c\u4e8c');
  });

  it('gives nothing from the second it expires, tidied away or not', async () => {
    const drafts = createDraftStore(fixture);
    const key = anOffice();
    await drafts.write(key, 'v1.text', start + 3_600);
    expect([await drafts.read(key, start + 3_599), await drafts.read(key, start + 3_600)]).toEqual(['v1.text', undefined]);
  });

  it('removes, and removes again', async () => {
    const drafts = createDraftStore(fixture);
    const key = anOffice();
    await drafts.write(key, 'v1.text', start + 3_600);
    await drafts.remove(key);
    await drafts.remove(key);
    expect(await drafts.read(key, start)).toBeUndefined();
  });
});

describe('AP09 count against a limit', () => {
  it('counts every one of thirty that come at the same time', async () => {
    const limits = createLimitStore(fixture);
    const key = anOffice();
    const counts = await Promise.all(Array.from({ length: 30 }, () => limits.count(key, start + 60)));
    expect(counts.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('counts each key by itself', async () => {
    const limits = createLimitStore(fixture);
    await limits.count('one', start + 60);
    expect(await limits.count('other', start + 60)).toBe(1);
  });
});

describe('AP15 how far a limit is used up', () => {
  it('is what was counted, and nothing where nothing was', async () => {
    const limits = createLimitStore(fixture);
    const key = anOffice();
    expect(await limits.reached(key)).toBe(0);
    await limits.count(key, start + 60);
    await limits.count(key, start + 60);
    expect(await limits.reached(key)).toBe(2);
  });
});
