/** Controls, zero-width characters, marks of direction, variation selectors, the empty Braille cell: all that shows nothing. */
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Dashes of every kind, and the two signs people use as one: minus and the long-vowel mark of a Japanese keyboard. */
const dashes = /[\p{Pd}\u2212\u30fc]/gu;

/** The text with full-width ASCII forms (U+FF01 to U+FF5E) and the ideographic space made half-width; all else is kept. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/** The text on one line: every run of white space one plain space, none at the ends, nothing invisible left. */
export function tidy(text: string): string {
  const unmarked = text.replaceAll('\ufeff', ''); // \s would take the byte order mark for a space
  return unmarked.replace(/\s/gu, ' ').replace(invisible, '').replace(/ +/g, ' ').trim();
}

/**
 * A number as the computer wants it: compatibility forms folded (NFKC, so full-width and circled digits become digits),
 * spaces, dashes and invisible characters removed. Letters keep their case. Never for names: it would glue their parts together.
 */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').replace(invisible, '').replace(dashes, '');
}
