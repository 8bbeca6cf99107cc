import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookedState, freeBelow, freedState, heldState, intervalName, takenUntil } from './slot-states.ts';

const counters = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const seconds = fc.integer({ min: 1_700_000_000, max: 4_000_000_000 });
const fences = fc.oneof(fc.constantFrom(0, 999_999), fc.integer({ min: 0, max: 999_999 }));

describe('intervalName', () => {
  it('names every interval of every counter differently, none like another attribute', () => {
    const names = counters.flatMap((counter) => Array.from({ length: 288 }, (_, interval) => intervalName(counter, interval)));
    expect(new Set([...names, 'pk', 'sk', 'ttl']).size).toBe(counters.length * 288 + 3);
  });

  it('takes two bytes for the first thirty counters', () => {
    const names = counters.slice(0, 30).flatMap((counter) => [intervalName(counter, 0), intervalName(counter, 287)]);
    expect(new Set(names.map((name) => Buffer.byteLength(name)))).toEqual(new Set([2]));
  });

  it.each([
    ['a', 0],
    ['10', 0],
    ['', 0],
    ['1', 288],
    ['1', -1],
  ])('refuses counter %s interval %i', (counter, interval) => {
    expect(() => intervalName(counter, interval)).toThrow(RangeError);
  });
});

describe('slot states', () => {
  it('tell until when an interval is held, whatever the fence', () => {
    fc.assert(
      fc.property(seconds, fences, (heldUntil, fence) => {
        expect(takenUntil(heldState({ heldUntil, fence }))).toBe(heldUntil);
      }),
    );
  });

  it('are below the bound of an instant exactly when they have run out by then', () => {
    fc.assert(
      fc.property(seconds, fences, fc.integer({ min: -3, max: 3 }), (until, fence, ahead) => {
        const associatedData = Number(freeBelow(until + ahead).N);
        expect(Number(heldState({ heldUntil: until, fence }).N) < associatedData).toBe(ahead >= 0);
        expect(Number(freedState(until).N) < associatedData).toBe(ahead >= 0);
      }),
    );
  });

  it('of a slot given back are unlike any hold and keep their instant', () => {
    fc.assert(
      fc.property(seconds, fences, (at, fence) => {
        expect(freedState(at).N).not.toBe(heldState({ heldUntil: at, fence }).N);
        expect(takenUntil(freedState(at))).toBe(at);
      }),
    );
  });

  it('of a booked interval are one byte, the same for the same appointment, and never run out', () => {
    expect(bookedState('key')).toEqual(bookedState('key'));
    expect(bookedState('key').B).toHaveLength(1);
    expect(takenUntil(bookedState('key'))).toBe(Number.POSITIVE_INFINITY);
  });
});
