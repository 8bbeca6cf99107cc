import { Converter } from 'opencc-js/t2cn';

const firstIdeograph = 0x3400;
const lastIdeograph = 0x9fff;

/**
 * Every traditional character whose simplified form is among the characters, each followed by that form: as much of the whole table as a search
 * among them needs.
 */
export function simplifiedPairs(characters: ReadonlySet<string>): string {
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = firstIdeograph; code <= lastIdeograph; code += 1) {
    const character = String.fromCodePoint(code);
    const plain = convert(character);
    if (plain !== character && [...plain].length === 1 && characters.has(plain)) pairs += character + plain;
  }
  return pairs;
}
