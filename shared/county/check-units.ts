import type { County } from './county.ts';
import { isOffice, mayReceiveCases, unitOf } from './find-unit.ts';
import type { Office } from './offices.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';
import { competences, type Unit, type UnitKind } from './units.ts';

const kindOfOffice = { centre: 'station', satellite: 'station', 'county-window': 'hall' } as const satisfies Record<
  Office['kind'],
  UnitKind
>;

/** Whether the units fit together and with whatever names one: parents, offices, mailboxes, forms, and somebody for every competence. */
export function checkUnits(county: County, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  return [
    ...repeated(county.units.map(({ code }) => code)).map((code) => mistake(code, 'code', `${code} is given to more than one`)),
    ...county.units.flatMap((unit) => [
      ...checkParent(county, unit, unreadable),
      ...checkMailbox(county, unit),
      ...checkCounters(county, unit, unreadable),
    ]),
    ...county.offices.flatMap((office) => checkOffice(county, office, unreadable)),
    ...(unreadable.size === 0 ? checkCompetences(county) : []),
    ...checkForms(county, unreadable),
  ];
}

function mistake(entry: string, field: string, message: string): PackMistake {
  return { part: 'units', entry, field, message };
}

function checkParent(county: County, { code, parent }: Unit, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  if (parent === null || unreadable.has(parent)) return [];
  if (unitOf(county, parent) === undefined) return [mistake(code, 'parent', `there is no unit ${parent}`)];
  return isBelowItself(county, code) ? [mistake(code, 'parent', `${code} is below itself`)] : [];
}

/** Follows the parents up; whoever comes back to the beginning is in a circle. */
function isBelowItself(county: County, code: string): boolean {
  const seen = new Set<string>();
  let above = unitOf(county, code)?.parent;
  while (typeof above === 'string' && !seen.has(above)) {
    if (above === code) return true;
    seen.add(above);
    above = unitOf(county, above)?.parent;
  }
  return false;
}

/** What takes part in the bureau's work can be written to; a demonstration writes to nobody. */
function checkMailbox({ settings }: County, { code, kind, mailbox }: Unit): readonly PackMistake[] {
  if (mailbox === null) return kind === 'outside' || kind === 'supervisors' ? [] : [mistake(code, 'mailbox', 'is missing')];
  if (!settings.demonstration || mailbox.endsWith('.example')) return [];
  return [mistake(code, 'mailbox', `${mailbox} could reach somebody; a demonstration county uses a domain that ends in .example`)];
}

/** A station or hall has counters: its office is in the pack. */
function checkCounters(county: County, { code, kind }: Unit, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  const needsOffice = kind === 'station' || kind === 'hall';
  return needsOffice && !isOffice(county, code) && !unreadable.has(code) ? [mistake(code, 'kind', `there is no office ${code}`)] : [];
}

/** An office is a unit, of the kind that fits, and both files give it the same names. */
function checkOffice(county: County, office: Office, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  const { code } = office;
  const unit = unitOf(county, code);
  if (unit === undefined)
    return unreadable.has(code) ? [] : [{ part: 'offices', entry: code, field: 'code', message: 'there is no unit of this code' }];
  const kind = kindOfOffice[office.kind];
  const named = (['name', 'shortName'] as const).filter(
    (field) => unit[field].zh !== office[field].zh || unit[field].en !== office[field].en,
  );
  return [
    ...(unit.kind === kind ? [] : [mistake(code, 'kind', `the office of this code is a ${kind}`)]),
    ...named.map((field) => mistake(code, field, 'differs from that of the office of this code')),
  ];
}

function checkCompetences({ units }: County): readonly PackMistake[] {
  const held = new Set(units.flatMap((unit) => unit.competences));
  return competences.filter((one) => !held.has(one)).map((one) => mistake('units', 'competences', `no unit is responsible for ${one}`));
}

function checkForms(county: County, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  const routes = county.forms.flatMap(({ code, routing }) =>
    routing.flatMap((rule) => (rule.by === 'unit' ? [{ code, named: rule.unit }] : [])),
  );
  return routes.flatMap(({ code, named }): PackMistake[] => {
    if (unreadable.has(named)) return [];
    const at = { part: 'forms', entry: code, field: 'routing.unit' } as const;
    const unit = unitOf(county, named);
    if (unit === undefined) return [{ ...at, message: `there is no unit ${named}` }];
    return mayReceiveCases(unit) ? [] : [{ ...at, message: `${named} takes no cases` }];
  });
}
