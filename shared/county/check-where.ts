import type { County } from './county.ts';
import type { PackMistake } from './pack-mistake.ts';
import { officeKinds } from './where-rule.ts';

/** A service named at a counter or session may be done by that kind of office; one that does not exist is reported elsewhere. */
export function checkWhere(county: County): readonly PackMistake[] {
  return county.offices.flatMap((office) => {
    const foreign = (codes: readonly string[] = []) =>
      county.services.filter(({ code, where }) => codes.includes(code) && !officeKinds[where].includes(office.kind));
    const named = [
      ...office.counters.map(({ id, services }) => ({ field: `counters[${id}].services`, services })),
      ...office.sessions.map(({ id, services }) => ({ field: `sessions[${id}].services`, services })),
    ];
    return named.flatMap(({ field, services }) =>
      foreign(services).map(({ code, where }): PackMistake => {
        const message = `${code} is done by ${where}, which an office of kind ${office.kind} is not`;
        return { part: 'offices', entry: office.code, field, message };
      }),
    );
  });
}
