/** The property, if the value is an object that has it. */
function property(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** What sits at that path, undefined when the path leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(property, value);
}

/** How an entry of a pack calls itself (code, id, year, number), or its place in its list counted from 1. */
export function entryName(entry: unknown, index: number): string {
  const name = ['code', 'id', 'year', 'number']
    .map((key) => property(entry, key))
    .find((own) => typeof own === 'string' || typeof own === 'number');
  return String(name ?? index + 1);
}

/** A path such as sessions, 2, from as people find it in a file: `sessions[lunch].from`, or `materials[3].name` counted from 1. */
export function fieldName(entry: unknown, path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key, depth) => {
    if (typeof key === 'number') return `${name}[${entryName(valueAt(entry, path.slice(0, depth + 1)), key)}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}
