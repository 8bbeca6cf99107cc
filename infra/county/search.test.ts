import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearch } from '#shared/county/search-services.ts';
import { defaultFolder } from './check.ts';
import { compileCounty } from './compile.ts';
import { readPack } from './read-pack.ts';

const { county } = readPack(defaultFolder);
if (!county) throw new Error('the shipped pack has mistakes');
const { services, search: index } = compileCounty(county);
const search = createSearch(index);
const find = (query: string) => search(query).services;

describe('searching the services', () => {
  test.each(['sfz', 'SFZ', '\uff53\uff46\uff5a', 'shenfenzheng', 'id card', 'ID Card', '身份证'])(
    '%s finds the ID cards first',
    (query) => {
      const found = find(query);
      expect(found.slice(0, 5).toSorted()).toEqual(['ID1', 'ID2', 'ID3', 'ID4', 'ID5']);
      expect(found.slice(0, 3)).toContain('ID2');
    },
  );
  test.each([
    ['身份证到期', 'ID2'],
    ['我的身份证丢了怎么办', 'ID3'],
    ['renew id', 'ID2'],
    ['jzz', 'LR2'],
    ['juzhuzheng', 'LR2'],
    ['tiaojie', 'MD1'],
    ['tehangzheng', 'PM1'],
    ['lvka', 'GC1'],
    ['passport', 'FR3'],
    ['lost passport', 'FR3'],
    ['新生儿上户口', 'HK1'],
  ])('%s is understood', (query, code) => {
    expect(find(query)[0]).toBe(code);
  });
  test('id does not find every residence', () => {
    expect(find('id')).not.toContain('LR2');
  });
  test.each(['', '   ', '\u3000', '？', 'qqxx', 'houses', '一窍不通'])('%j finds nothing', (query) => {
    expect(find(query)).toEqual([]);
  });
  test('every service is found by its own names, at the very top of its kind of match', () => {
    for (const { code, name } of services) {
      expect(find(name.zh)[0]).toBe(code);
      expect(find(name.en)[0]).toBe(code);
    }
  });
  test('whatever is typed, services come at most once and nothing throws', () => {
    const unit = fc.constantFrom(...'身份证户口居住a bidcrsfz1.（'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit })), (query) => {
        const found = find(query);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
