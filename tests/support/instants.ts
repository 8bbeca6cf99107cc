/** An instant at which a portal under test may begin. */
export type NamedInstant = {
  readonly name: string;
  /** ISO 8601, by the county's clock. */
  readonly at: string;
  /** What kind of day it is in the pack under test. */
  readonly day: 'working' | 'weekend' | 'make-up';
};

/**
 * The hours and days at which a portal is not as at any other. They stand still: the pack knows the holidays of certain years only, and make-up days only of
 * years whose notice is out.
 */
export const instants = [
  { name: 'past-midnight', at: '2026-03-11T00:01:00+08:00', day: 'working' },
  { name: 'seven', at: '2026-06-09T07:00:00+08:00', day: 'working' },
  { name: 'noon', at: '2026-11-26T12:00:00+08:00', day: 'working' },
  { name: 'before-closing', at: '2026-04-13T17:25:00+08:00', day: 'working' },
  { name: 'before-midnight', at: '2026-08-14T23:59:00+08:00', day: 'working' },
  { name: 'sunday', at: '2026-07-12T10:30:00+08:00', day: 'weekend' },
  { name: 'eve-of-national-day', at: '2026-09-30T17:25:00+08:00', day: 'working' },
  { name: 'make-up-saturday', at: '2026-05-09T09:10:00+08:00', day: 'make-up' },
  { name: 'new-years-eve', at: '2026-12-31T15:30:00+08:00', day: 'working' },
] as const satisfies readonly NamedInstant[];

/**
 * The instant named, or another one written as ISO 8601 with its offset, or, when nothing is asked for, the one that `chance` (0 up to 1) falls on. Throws
 * for a name that is none.
 */
export function chooseInstant(wish: string | undefined, chance: number): { readonly name: string; readonly at: string } {
  if (!wish) return instants[Math.floor(chance * instants.length)] ?? instants[0];
  const named = instants.find(({ name }) => name === wish);
  if (named !== undefined) return named;
  if (/T.*([+-]\d\d:\d\d|Z)$/.test(wish) && !Number.isNaN(Date.parse(wish))) return { name: wish, at: wish };
  throw new Error(`TEST_INSTANT is an instant such as ${instants[0].at} or one of ${instants.map(({ name }) => name).join(', ')}.`);
}
