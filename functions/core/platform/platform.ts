import type { Environment } from '../environment.ts';
import type { Sealing, Secrets } from '../secrets.ts';
import type { Stores } from './stores.ts';

/** What a function stands on: the county with clock and randomness, keys, and the stores of the tables it has to do with. */
export type Platform<Own extends Partial<Stores> = Stores> = {
  readonly env: Environment;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
  readonly stores: Own;
};
