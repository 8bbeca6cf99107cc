import { caseSort, keyPrefix } from '#adapters/dynamo/keys.ts';

/** A pattern in the language of Lambda's event filtering, as far as we need it: the texts a value may be, how it may begin, or that it is there. */
export type Conditions = readonly (string | { readonly prefix: string } | { readonly exists: boolean })[];
export type Pattern = { readonly [name: string]: Pattern | Conditions };

/**
 * The changes of the main table of which somebody may be notified: new events of a case, and appointments that were made or changed; their items alone have a status. The
 * worker is called for nothing else, when deployed and on one machine. What it reacts to besides needs its pattern here.
 */
export const changePatterns: readonly Pattern[] = [
  {
    eventName: ['INSERT'],
    dynamodb: { Keys: { pk: { S: [{ prefix: keyPrefix.case }] }, sk: { S: [{ prefix: caseSort.event }] } } },
  },
  {
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: { Keys: { pk: { S: [{ prefix: keyPrefix.appointment }] } }, NewImage: { status: { S: [{ exists: true }] } } },
  },
];
