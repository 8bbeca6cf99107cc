import type { Terms } from '#shared/county/terms.ts';
import { smallCounty } from './small-county.ts';

/** What the first form of the small county promises, or something else in its place. */
export function termsOf(over: Partial<Terms> = {}): Terms {
  const [form] = smallCounty.forms;
  if (form === undefined) throw new Error('the small county has no form');
  const { name, deadlines, limits, keepDays } = form;
  return { name, deadlines, limits, keepDays, ...over };
}
