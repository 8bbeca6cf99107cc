import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DueEntry } from '#core/due/due.ts';
import { duePartition } from './keys.ts';

/** The attributes that put an item into the index of things due. */
export function dueAttributes({ kind, at, key }: DueEntry): Record<'dpk' | 'dsk', AttributeValue> {
  return { dpk: { S: duePartition(kind) }, dsk: { S: dueSortKey(at, key) } };
}

/** Where a thing stands among those of its kind: by its instant (epoch seconds), then by its key. */
export function dueSortKey(at: number, key: string): string {
  return `${dueInstant(at)}#${key}`;
}

/** Epoch seconds as a text that sorts. */
export function dueInstant(seconds: number): string {
  return String(seconds).padStart(12, '0');
}

/** The key in a `dsk`. */
export function dueKeyOf(dsk: string): string {
  return dsk.slice(dsk.indexOf('#') + 1);
}
