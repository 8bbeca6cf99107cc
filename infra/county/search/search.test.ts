import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearch } from '#shared/search/create-search.ts';
import { defaultFolder } from '../check.ts';
import { compileCounty, compileSearch } from '../compile.ts';
import { readPack } from '../read-pack.ts';

const { county } = readPack(defaultFolder);
if (!county) throw new Error('the shipped pack has mistakes');
const { services } = compileCounty(county);
const index = compileSearch(county);
const search = createSearch(index);
const find = (query: string) => search(query).services;

describe('searching the services', () => {
  test.each(['sfz', 'SFZ', '\uff53\uff46\uff5a', 'shenfenzheng', 'id card', 'ID Card', '身份证'])(
    '%s finds the ID cards first',
    (query) => {
      const results = find(query);
      expect(results.slice(0, 5).toSorted()).toEqual(['ID1', 'ID2', 'ID3', 'ID4', 'ID5']);
      expect(results.slice(0, 3)).toContain('ID2');
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
  test.each([
    ['renewing an id', 'ID2'],
    ['dogs', 'DG1'],
    ['拿证', 'ID1'],
    ['身 份 证 丢 了', 'ID3'],
    ['身份証遺失', 'ID3'],
    ['DIU SHENFENZHENG', 'ID3'],
    ['idcard lost', 'ID3'],
  ])('%s is among the first five ways to %s', (query, code) => {
    expect(find(query).slice(0, 5)).toContain(code);
  });
  test.each([
    ['居住正', 'LR2'],
    ['户口薄', 'HK9'],
    ['身证份', 'ID1'],
    ['无范罪', 'CR1'],
    ['通证行', 'FR4'],
    ['juzhuzhegn', 'LR2'],
    ['residense permit', 'LR2'],
    ['pasport', 'FR3'],
  ])('%s, with a slip, finds %s first', (query, code) => {
    expect(find(query)[0]).toBe(code);
  });
  test.each([
    ['身份證', '身份证'],
    ['護照', '护照'],
    ['駕駛證', '驾驶证'],
    ['戶口遷出', '户口迁出'],
    ['開無犯罪證明', '开无犯罪证明'],
    ['離婚後分戶', '离婚后分户'],
    ['報警', '报警'],
  ])('%s is %s', (traditional, simplified) => {
    expect(search(traditional)).toEqual(search(simplified));
  });
  test('老人 is not taken for a death', () => {
    expect(find('老人')[0]).toBe('HV1');
  });
  test('办身份证 gives every way to have one first', () => {
    expect(find('办身份证').slice(0, 5).toSorted()).toEqual(['ID1', 'ID2', 'ID3', 'ID4', 'ID5']);
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
        const results = find(query);
        expect(new Set(results).size).toBe(results.length);
      }),
    );
  });
});

describe('signposts', () => {
  test.each([
    ['报警', '110'],
    ['bao jing', '110'],
    ['有人打架', '110'],
    ['我被骗了', '96110'],
    ['scammed', '96110'],
    ['投诉民警', '12389'],
    ['police complaint', '12389'],
    ['听障人士报警', '12110'],
    ['着火', '119'],
    ['救护车', '120'],
    ['停水', '12345'],
    ['12389', '12389'],
  ])('%s points to %s', (query, number) => {
    expect(search(query).signposts[0]).toBe(number);
  });
  test.each(['身份证', '反诈讲座', 'fraud talk', '身份证被偷', '民警', '', '烟花', 'firecrackers'])('%j points nowhere', (query) => {
    expect(search(query).signposts).toEqual([]);
  });
  test('are two at most', () => {
    expect(search('报警 着火 救护车 被骗 投诉').signposts).toHaveLength(2);
  });
});
