import type { FieldProblem } from '#shared/contract/problem.ts';

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Collects what is wrong with fields: `take` gives the value of a right one, and notes a wrong one under its pointer, by default its own name. */
export function takeFields() {
  const problems: FieldProblem[] = [];
  const take = <T>(field: string, parsed: Parsed<T>, pointer = `/${field}`): T | undefined => {
    if (parsed.ok) return parsed.value;
    problems.push({ pointer, code: `${field}.${parsed.reason}` });
    return undefined;
  };
  return { problems, take };
}
