import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyPrefix } from '#adapters/dynamo/keys.ts';

const root = join(import.meta.dirname, '..', '..');
const dynamo = join(root, 'functions/adapters/dynamo');
const stores = join(root, 'tests/stores');
const dataModel = readFileSync(join(dynamo, 'DATA-MODEL.md'), 'utf8');
const storeTests = readdirSync(stores)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(stores, file), 'utf8'))
  .join('\n');

describe('the data model as written down', () => {
  const patterns = Array.from(dataModel.matchAll(/^\| (AP\d\d) \|/gm), ([, pattern]) => pattern ?? '');

  it('has access patterns, each numbered once', () => {
    expect(patterns.length).toBeGreaterThan(8);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it.each(patterns)('has %s tried on a real store', (pattern) => {
    expect(storeTests).toMatch(new RegExp(`describe\\('[^']*\\b${pattern}\\b`));
  });

  it.each(Object.entries(keyPrefix))('names the key prefix of %s', (_, prefix) => {
    expect(dataModel).toContain(`\`${prefix}\``);
  });

  it('is where every pattern the stores mention comes from', () => {
    const code = readdirSync(dynamo)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(dynamo, file), 'utf8'));
    const mentioned = new Set(Array.from(code.join('\n').matchAll(/\bAP\d\d\b/g), ([pattern]) => pattern));
    expect([...mentioned].filter((pattern) => !patterns.includes(pattern))).toEqual([]);
  });
});
