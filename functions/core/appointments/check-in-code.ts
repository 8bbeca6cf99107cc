/** Signs that can be told apart on paper and read aloud: no I or 1, O or 0, Z or 2, B or 8, S or 5, U or V, D. */
const alphabet = 'ACEFGHJKLMNPQRTWXY34679';
const length = 8;
const group = 4;

/** A code of eight signs in two groups of four, drawn from these bytes (at least eight). */
export function checkInCode(bytes: Uint8Array): string {
  const signs = [...bytes.subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return `${signs.slice(0, group)}-${signs.slice(group)}`;
}
