import * as z from 'zod';
import { Condition } from './conditions.ts';

const when = Condition.optional();

/**
 * Whose a case is: the unit that gets it first and stays answerable. `location`: the station of the township answered; `unit`: the one named;
 * `answer`: the one chosen as the answer to a question of kind unit. The first rule whose condition holds decides; the last one has none.
 */
export const RoutingRule = z.discriminatedUnion('by', [
  z.strictObject({ when, by: z.literal('location'), question: z.string() }),
  z.strictObject({ when, by: z.literal('unit'), unit: z.string() }),
  z.strictObject({ when, by: z.literal('answer'), question: z.string() }),
]);
export type RoutingRule = z.infer<typeof RoutingRule>;
