import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEmail, parseLandline, parseMobile, parseName, parsePhone } from './contact-details.ts';

const widen = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const refused = (reason: string) => ({ ok: false, reason });

describe('a mobile number', () => {
  test.each(['15400000001', '+86 154-0000-0001', '0086 15400000001', '8615400000001', widen('+86 15400000001'), '(+86) 154 0000 0001'])(
    '%j is 15400000001',
    (typed) => {
      expect(parseMobile(typed)).toEqual({ ok: true, value: '15400000001' });
    },
  );
  test.each([
    ['', 'empty'],
    ['1540000000', 'length'],
    ['154000000011', 'length'],
    ['12400000001', 'format'],
    ['1540000000a', 'characters'],
    ['+1 154 0000 0001', 'characters'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(parseMobile(typed)).toEqual(refused(reason));
  });
});

describe('a landline', () => {
  test.each([
    ['0990-2345678', '0990-2345678'],
    ['09902345678', '0990-2345678'],
    ['\uff080990\uff09 2345 6789', '0990-23456789'],
    ['010-23456789', '010-23456789'],
    ['02023456789', '020-23456789'],
    ['0990\u20142345678\u20148001', '0990-2345678-8001'],
    ['0990-2345678\u8f6c8001', '0990-2345678-8001'],
    ['+86 990 2345678', '0990-2345678'],
    ['+86-0990-2345678', '0990-2345678'],
    ['+86 10 23456789', '010-23456789'],
  ])('%j is %s', (typed, value) => {
    expect(parseLandline(typed)).toEqual({ ok: true, value });
  });
  test.each([
    [' ', 'empty'],
    ['2345678', 'area-code'],
    ['0990-234567', 'landline'],
    ['0990-23456', 'landline'],
    ['0990-1345678', 'landline'],
    ['0990-234567a', 'characters'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(parseLandline(typed)).toEqual(refused(reason));
  });
});

describe('a phone of either kind', () => {
  test.each([
    ['154 0000 0001', { ok: true, kind: 'mobile', value: '15400000001' }],
    ['0990 2345678', { ok: true, kind: 'landline', value: '0990-2345678' }],
    ['0086 154 0000 0001', { ok: true, kind: 'mobile', value: '15400000001' }],
    ['0086 10 23456789', { ok: true, kind: 'landline', value: '010-23456789' }],
    ['0990', refused('landline')],
    ['154', refused('length')],
    ['', refused('empty')],
  ])('%j', (typed, expected) => {
    expect(parsePhone(typed)).toEqual(expected);
  });
});

describe('a name', () => {
  test.each([
    ['of two characters', '\u5f20\u4e09', '\u5f20\u4e09'],
    ['of one character', '\u5f20', '\u5f20'],
    ['with a rare character beyond the first plane', '\u{20bb7}\u7530', '\u{20bb7}\u7530'],
    ['with a character newer than this computer', '\u738b\u{323b0}', '\u738b\u{323b0}'],
    ['with \u3007', '\u5f20\u3007', '\u5f20\u3007'],
    ['with a middle dot', '\u963f\u4f9d\u00b7\u4e70\u4e70\u63d0', '\u963f\u4f9d\u00b7\u4e70\u4e70\u63d0'],
    ['with another dot meant as one', '\u963f\u4f9d \u2022 \u4e70\u4e70\u63d0', '\u963f\u4f9d\u00b7\u4e70\u4e70\u63d0'],
    ['in Latin letters', " Se\u00e1n  O'Neill-Smith Jr. ", "Se\u00e1n O'Neill-Smith Jr."],
    ['in decomposed letters', 'Jose\u0301', 'Jos\u00e9'],
    ['in full width', widen('John'), 'John'],
    ['with unseen characters', '\u200b\u5f20\ufeff\u4e09', '\u5f20\u4e09'],
    ['in Uyghur', '\u0626\u0627\u064a\u06af\u06c8\u0644', '\u0626\u0627\u064a\u06af\u06c8\u0644'],
    ['in Tibetan', '\u0f56\u0f40\u0fb2', '\u0f56\u0f40\u0fb2'],
  ])('%s is accepted', (_, typed, value) => {
    expect(parseName(typed)).toEqual({ ok: true, value });
  });
  test.each([
    ['\u3000\u200b', 'empty'],
    ['13800', 'characters'],
    ['\u5f20\u4e091', 'characters'],
    ['<b>\u5f20', 'characters'],
    ['\u00b7', 'characters'],
    ['\u5f20\u4e09\u{1f600}', 'characters'],
    ['\u5f20'.repeat(51), 'length'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(parseName(typed)).toEqual(refused(reason));
  });
  test('is measured in characters, not in units of storage', () => {
    expect(parseName('\u{20bb7}'.repeat(50)).ok).toBe(true);
    expect(parseName('\u{20bb7}'.repeat(51))).toEqual(refused('length'));
  });
  test('that was accepted is accepted again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const parsed = parseName(typed);
        expect(parsed.ok ? parseName(parsed.value) : parsed).toEqual(parsed);
      }),
    );
  });
});

describe('an e-mail address', () => {
  test.each([
    ['li.ming@example.com', 'li.ming@example.com'],
    [' Li.Ming+a@Example.COM ', 'Li.Ming+a@example.com'],
    [widen('li@example.com'), 'li@example.com'],
    ['li@example\u3002com', 'li@example.com'],
    ['\u674e@\u4f8b\u5b50.cn', '\u674e@\u4f8b\u5b50.cn'],
  ])('%j is %s', (typed, value) => {
    expect(parseEmail(typed)).toEqual({ ok: true, value });
  });
  test.each([
    ['', 'empty'],
    ['li', 'format'],
    ['@example.com', 'format'],
    ['li@', 'format'],
    ['li@example', 'format'],
    ['li@example..com', 'format'],
    ['li@-example.com', 'format'],
    ['li@a@example.com', 'format'],
    ['li ming@example.com', 'characters'],
    ['a@example.com, b@example.com', 'characters'],
    ['a@example.com\nBcc: b@example.com', 'characters'],
    [`${'a'.repeat(250)}@b.cn`, 'length'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(parseEmail(typed)).toEqual(refused(reason));
  });
});
