const personWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const personSigns = '10X98765432';

/** GB 11643: the 18th character of a citizen's number, `0` to `9` or `X`, for its first 17 digits. */
export function personCheckCharacter(body: string): string {
  const sum = personWeights.reduce<number>((total, weight, place) => total + weight * Number(body[place]), 0);
  return personSigns[sum % 11] ?? '';
}

/** GB 32100 leaves out I, O, S, V and Z, which are taken for 1, 0, 5, U and 2. */
const unitSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: the 18th character of a unified social credit code for its first 17; weights are powers of 3 modulo 31. */
export function unitCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of body) {
    sum += weight * unitSigns.indexOf(sign);
    weight = (weight * 3) % 31;
  }
  return unitSigns[(31 - (sum % 31)) % 31] ?? '';
}
