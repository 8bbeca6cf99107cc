import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<() => number>();

/** Runs something that must be over in time: `left` tells the milliseconds that remain whenever it is asked, as a Lambda's context does. */
export function withTimeLeft<T>(left: () => number, run: () => T): T {
  return current.run(left, run);
}

/** Milliseconds left for what runs now; without end when nobody set one. */
export function timeLeft(): number {
  return current.getStore()?.() ?? Number.POSITIVE_INFINITY;
}
