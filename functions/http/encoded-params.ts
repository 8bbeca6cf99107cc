/**
 * The same typed client (hono/client), which puts the parameters of a path into the address as they are, with each of them encoded first: a value
 * stays one segment and never becomes another address.
 */
export function encodedParams<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? encodedParams(value) : value;
    },
    apply: (target, self, args: unknown[]) => (typeof target === 'function' ? Reflect.apply(target, self, args.map(encodeIn)) : undefined),
  });
}

function encodeIn(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null || !('param' in argument)) return argument;
  const { param } = argument;
  if (typeof param !== 'object' || param === null) return argument;
  return { ...argument, param: Object.fromEntries(Object.entries(param).map(([name, value]) => [name, encodeSegment(String(value))])) };
}

/** A segment that addresses would swallow (nothing, one dot, two dots) becomes one that names nothing. */
function encodeSegment(value: string): string {
  return /^\.{0,2}$/.test(value) ? `%20${value}` : encodeURIComponent(value);
}
