import { servicesAtMost } from '#shared/contract/appointments.ts';

/** How many ticked services are too many for one visit, or `none` when the list was sent with nothing ticked: `asked` tells that from one seen for the first time. */
export type ChoiceMistake = 'none' | { readonly count: number; readonly over: number };

export function choiceMistake(query: URLSearchParams, codes: readonly string[]): ChoiceMistake | undefined {
  const over = codes.length - servicesAtMost;
  if (over > 0) return { count: codes.length, over };
  return codes.length === 0 && query.has('asked') ? 'none' : undefined;
}
