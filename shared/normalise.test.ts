import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact, tidy, toHalfWidth } from './normalise.ts';

describe('toHalfWidth', () => {
  test('turns full-width forms and the ideographic space into what they stand for', () => {
    expect(toHalfWidth('\uff21\uff42\uff11\uff1a\u3000\uff5e')).toBe('Ab1: ~');
  });
  test('leaves Han characters and Chinese marks without a half-width form alone', () => {
    expect(toHalfWidth('\u5f20\u4e09\u3002\u00b7')).toBe('\u5f20\u4e09\u3002\u00b7');
  });
  test('undoes widening of any ASCII text', () => {
    const printable = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) });
    const widen = (text: string) => text.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(printable, (text) => {
        expect(toHalfWidth(widen(text))).toBe(text);
      }),
    );
  });
});

describe('compact', () => {
  const separators = [' ', '\t', '\n', '\u00a0', '\u3000', '\u2009', '-', '\u2010', '\u2013', '\u2014', '\u2212', '\uff0d', '\u30fc'];
  const unseen = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\ufe0f', '\u3164', '\u0000', '\u2800'];
  test.each([...separators, ...unseen])('drops %j between digits', (sign) => {
    expect(compact(`${sign}12${sign}34${sign}`)).toBe('1234');
  });
  test('folds full-width and circled digits', () => {
    expect(compact('\uff11\uff12 \u2462')).toBe('123');
  });
  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(compact(compact(text))).toBe(compact(text));
      }),
    );
  });
});

test('tidy keeps one space between words and nothing at the ends', () => {
  expect(tidy('\u3000\u200b John \u200b \n Smith\ufeff ')).toBe('John Smith');
});
