import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInCode } from './check-in-code.ts';

test('a check-in code is two groups of four signs none of which looks or sounds like another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), (bytes) => {
      const code = checkInCode(bytes);
      expect(code).toMatch(/^[A-Z3-9]{4}-[A-Z3-9]{4}$/);
      expect(code).not.toMatch(/[IO01Z2B8S5UVD]/);
    }),
  );
});
