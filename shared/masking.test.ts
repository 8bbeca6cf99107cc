import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskDocument, maskEmail, maskName, maskPhone } from './masking.ts';

describe('masking', () => {
  test.each([
    [maskName, '\u5f20\u4e09', '\u5f20*'],
    [maskName, '\u6b27\u9633\u5a1c\u5a1c', '\u6b27***'],
    [maskName, '\u{20bb7}\u7530', '\u{20bb7}*'],
    [maskName, '\u963f\u4f9d\u00b7\u4e70\u4e70', '\u963f*\u00b7**'],
    [maskName, 'Li Ming', 'L* ****'],
    [maskName, '\u5f20', '*'],
    [maskName, '', ''],
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '+86 138-1234-5678', '138****5678'],
    [maskPhone, '0990-2345678', '0990-*****78'],
    [maskPhone, '010-23456789-8001', '010-******89'],
    [maskPhone, '12', '**'],
    [maskDocument, '11010519491231002X', '110105********002X'],
    [maskDocument, 'E12345678', 'E*******8'],
    [maskDocument, 'USA110100000001', 'USA*********001'],
    [maskDocument, '1234', '****'],
    [maskEmail, 'li.ming@example.com', 'l***@example.com'],
    [maskEmail, 'l@example.com', '***@example.com'],
    [maskEmail, 'nonsense', '***'],
    [maskEmail, '', '***'],
  ] as const)('%o makes %j %j', (mask, text, masked) => {
    expect(mask(text)).toBe(masked);
  });
  test('never shows a document or phone whole, nor more than ten signs of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,24}$/), fc.constantFrom(maskDocument, maskPhone), (text, mask) => {
        const shown = mask(text).replaceAll('*', '');
        expect(shown.length).toBeLessThanOrEqual(10);
        expect(shown.length).toBeLessThan(text.length);
      }),
    );
  });
});
