import { expect, test } from 'vitest';
import { fill } from './locale.ts';

test.each([
  [0, '0 days left'],
  [1, '1 day left'],
  [2, '2 days left'],
  ['1', '1 day left'],
])('of %j a text says %s', (count, text) => {
  expect(fill('{count} {count:day|days} left', { count })).toBe(text);
});

test('a place without a value stays visible', () => {
  expect(fill('{count} {count:day|days}', {})).toBe('{count} {count:day|days}');
});
