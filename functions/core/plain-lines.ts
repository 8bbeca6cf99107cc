/** What was typed into a text area: one kind of line end, no blanks around. Browsers send CRLF, outsiders what they like. */
export function plainLines(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').trim();
}
