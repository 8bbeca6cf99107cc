import type { Office } from './offices.ts';
import type { WhereRule } from './services.ts';

/**
 * Kinds of office that may do a service under each rule. A counter must list the service as well: that is how the bureau's hall shares
 * what centre stations do (passports) without doing all of it.
 */
export const officeKinds: Readonly<Record<WhereRule, ReadonlyArray<Office['kind']>>> = {
  'any-station': ['centre', 'satellite'],
  'any-office': ['centre', 'satellite', 'county-window'],
  'household-station': ['centre', 'satellite'],
  'destination-station': ['centre', 'satellite'],
  'residence-station': ['centre', 'satellite'],
  'centre-station': ['centre', 'county-window'],
  'county-window': ['county-window'],
};

/** Rules by which a resident has one station only, so that every station must be able to do the service. */
export const boundToOneStation: readonly WhereRule[] = ['household-station', 'destination-station', 'residence-station'];
