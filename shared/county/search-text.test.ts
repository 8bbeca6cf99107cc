import { describe, expect, test } from 'vitest';
import { normaliseSearch } from './search-text.ts';

describe('what somebody types', () => {
  test('full-width letters, capitals and extra spaces make no difference', () => {
    expect(normaliseSearch('\uff29\uff24\u3000\u3000Card ')).toBe('id card');
  });
  test('spaces and marks between Chinese characters are dropped', () => {
    expect(normaliseSearch('\u8eab\u4efd \u8bc1\uff1f')).toBe('\u8eab\u4efd\u8bc1');
  });
});
