import type { Env, Hono, Schema } from 'hono';
// The one file that imports this adapter: hono 5 moves it to a package of its own.
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';

export type { LambdaEvent } from 'hono/aws-lambda';
/** The answer in the form API Gateway takes. */
export type LambdaAnswer = Awaited<ReturnType<ReturnType<typeof handle>>>;

/** Runs a request so that whatever it asks of the store can see the milliseconds it has left. */
export type WithTimeLeft = <T>(left: () => number, run: () => T) => T;

/** A Lambda handler (API Gateway payload v2) around a Hono app that is made once, at the first request. */
export function lambdaHandler<E extends Env, S extends Schema, B extends string>(make: () => Hono<E, S, B>, withTimeLeft: WithTimeLeft) {
  let made: ReturnType<typeof handle> | undefined;
  return (event: LambdaEvent, context: LambdaContext) => {
    made ??= handle(make());
    const answer = made;
    return withTimeLeft(
      () => context.getRemainingTimeInMillis(),
      () => answer(event, context),
    );
  };
}
