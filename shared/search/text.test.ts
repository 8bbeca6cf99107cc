import { describe, expect, test } from 'vitest';
import { isOneSlipApart, normaliseSearch, piecesOf, plainForm } from './text.ts';

describe('what somebody types', () => {
  test('full-width letters, capitals and extra spaces make no difference', () => {
    expect(normaliseSearch('\uff29\uff24\u3000\u3000Card ')).toBe('id card');
  });
  test('spaces and marks between Chinese characters are dropped', () => {
    expect(normaliseSearch('\u8eab\u4efd \u8bc1\uff1f')).toBe('\u8eab\u4efd\u8bc1');
  });
});

describe('words', () => {
  test('of both scripts are told apart without a space, and an apostrophe separates nothing', () => {
    expect(piecesOf('办ID card\uff0cdriver\u2019s 证')).toEqual(['办', 'id', 'card', 'drivers', '证']);
  });
  test.each([
    ['cards', 'card'],
    ['renewing', 'renew'],
    ['renewed', 'renew'],
    ['moving', 'move'],
    ['moved', 'moves'],
    ['licences', 'licence'],
    ['companies', 'company'],
    ['getting', 'get'],
    ['addresses', 'address'],
  ])('%s and %s are the same word', (one, other) => {
    expect(plainForm(one)).toBe(plainForm(other));
  });
  test.each([
    ['house', 'household'],
    ['id', 'is'],
    ['pass', 'passport'],
    ['resident', 'residence'],
  ])('%s and %s are not', (one, other) => {
    expect(plainForm(one)).not.toBe(plainForm(other));
  });
});

describe('one slip', () => {
  test.each([
    ['passport', 'pasport'],
    ['passport', 'passsport'],
    ['passport', 'passpirt'],
    ['passport', 'passprot'],
    ['身份证', '身分证'],
    ['身份证', '份身证'],
    ['身份证', '身证'],
  ])('parts %s and %s', (one, other) => {
    expect(isOneSlipApart([...one], [...other])).toBe(true);
    expect(isOneSlipApart([...other], [...one])).toBe(true);
  });
  test.each([
    ['passport', 'passport'],
    ['passport', 'paspotr'],
    ['passport', 'pass'],
    ['身份证', '居住证'],
    ['', 'ab'],
  ])('does not part %s and %s', (one, other) => {
    expect(isOneSlipApart(one, other)).toBe(false);
  });
});
