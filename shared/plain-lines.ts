/** Typed text with one kind of line end, a single character: browsers send two, outsiders what they like. */
export function oneLineEnd(typed: string): string {
  return typed.replace(/\r\n?/g, '\n');
}

/** What was typed into a text area: one kind of line end, no blanks around. */
export function plainLines(typed: string): string {
  return oneLineEnd(typed).trim();
}
