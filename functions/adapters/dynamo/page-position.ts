import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

const Key = z.record(z.string(), z.object({ S: z.string() }));

/** Where a page begins, read from the opaque position of the one before it; at the start without one. Throws for what is no position. */
export function pageStart(position: string | undefined): Record<string, AttributeValue> | undefined {
  return position === undefined ? undefined : Key.parse(JSON.parse(position));
}

/** The opaque position of the next page; none after the last. */
export function nextPosition(lastKey: Record<string, AttributeValue> | undefined): string | undefined {
  return lastKey === undefined ? undefined : JSON.stringify(lastKey);
}
