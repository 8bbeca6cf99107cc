/** The middle of some numbers; of an even count, the lower of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** One line of a bench: what was measured, the figure, and the budget it is held against. */
export function print(what: string, figure: string, budget = ''): void {
  process.stdout.write(`  ${what.padEnd(58)} ${figure.padStart(16)}${budget === '' ? '' : `   budget ${budget}`}\n`);
}

export function heading(text: string): void {
  process.stdout.write(`\n${text}\n`);
}
