import type { Terms } from '#shared/county/terms.ts';
import { smallCounty } from './small-county.ts';

/** What the first form of the small county promises, or something else in its place. */
export function termsOf(over: Partial<Terms> = {}): Terms {
  const [form] = smallCounty.forms;
  if (form === undefined) throw new Error('the small county has no form');
  const { name, deadlines, limits, keepDays } = form;
  return { name, deadlines, limits, keepDays, ...over };
}

/** A case that turns amber and red at these instants because it was promised so, in hours from a filing that long ago. */
export function promisedBy({ amberAt, dueAt }: { amberAt: Date; dueAt: Date }) {
  const hour = 3_600_000;
  const amount = 2 * Math.ceil((dueAt.getTime() - amberAt.getTime()) / hour);
  const filedAt = new Date(dueAt.getTime() - amount * hour);
  // A hair less, so that rounding up to a millisecond ends at the very instant.
  const amberFrom = (amberAt.getTime() - filedAt.getTime()) / (amount * hour) - 1e-12;
  const limit = { amount, unit: 'hours' as const };
  const terms = termsOf({ deadlines: { ...termsOf().deadlines, triage: limit, promised: limit, amberFrom } });
  return { amberAt, dueAt, filedAt, terms };
}
