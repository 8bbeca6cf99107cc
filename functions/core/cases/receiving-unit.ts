import type { Environment } from '../environment.ts';

/** Whether cases may be passed on to this unit. */
export function mayReceiveCases({ county }: Pick<Environment, 'county'>, unit: string): boolean {
  return county.offices.some(({ code }) => code === unit);
}
