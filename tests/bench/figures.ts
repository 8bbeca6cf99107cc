/** What a figure is held against. */
type Budget = { readonly atMost: number } | { readonly atLeast: number } | { readonly exactly: number };

/** One figure of a bench. `note` says more to people and nothing to machines. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: Budget;
  readonly note?: string;
};

/** `npm run bench -- --json`: one JSON object a line, for machines. */
const forMachines = process.env['BENCH_JSON'] === 'on';

/** The middle of some numbers; of an even count, the lower of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Prints a figure with its budget and whether it keeps within it; without a budget it always does. */
export function print({ name, value, unit, budget, note = '' }: Figure): void {
  const rounded = Number(value.toFixed(2));
  const ok = budget === undefined || isWithin(rounded, budget);
  if (forMachines) {
    process.stdout.write(`${JSON.stringify({ name, value: rounded, unit, budget: budget ?? null, ok })}\n`);
    return;
  }
  const held = budget === undefined ? '' : `   budget ${wordsOf(budget)}${ok ? '' : '  MISSED'}`;
  process.stdout.write(`  ${name.padEnd(46)} ${`${rounded} ${unit}`.padStart(18)}${held}${note === '' ? '' : `   (${note})`}\n`);
}

export function heading(text: string): void {
  if (!forMachines) process.stdout.write(`\n${text}\n`);
}

function isWithin(value: number, budget: Budget): boolean {
  if ('atMost' in budget) return value <= budget.atMost;
  return 'atLeast' in budget ? value >= budget.atLeast : value === budget.exactly;
}

function wordsOf(budget: Budget): string {
  if ('atMost' in budget) return `at most ${budget.atMost}`;
  return 'atLeast' in budget ? `at least ${budget.atLeast}` : `exactly ${budget.exactly}`;
}
