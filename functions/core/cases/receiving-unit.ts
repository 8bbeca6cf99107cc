import { mayReceiveCases, unitOf } from '#shared/county/find-unit.ts';
import type { Environment } from '../environment.ts';

/** Whether cases may be passed on to the unit of this code. */
export function isReceivingUnit({ county }: Pick<Environment, 'county'>, code: string): boolean {
  const unit = unitOf(county, code);
  return unit !== undefined && mayReceiveCases(unit);
}
