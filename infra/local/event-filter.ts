import type { Conditions, Pattern } from '../stream-filter.ts';

/** Whether a record would pass Lambda's event filter: all that one of the patterns asks for is so. */
export function passesFilter(patterns: readonly Pattern[], record: unknown): boolean {
  return patterns.some((pattern) => fits(pattern, record));
}

function fits(pattern: Pattern, value: unknown): boolean {
  return Object.entries(pattern).every(([name, inner]) => {
    const there: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return isConditions(inner) ? inner.some((condition) => meets(condition, there)) : fits(inner, there);
  });
}

function isConditions(pattern: Pattern | Conditions): pattern is Conditions {
  return Array.isArray(pattern);
}

function meets(condition: Conditions[number], value: unknown): boolean {
  if (typeof condition === 'string') return value === condition;
  if ('exists' in condition) return (value !== undefined) === condition.exists;
  return typeof value === 'string' && value.startsWith(condition.prefix);
}
