import type { County } from './county.ts';
import type { Office } from './offices.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';
import type { Service } from './services.ts';

/** Codes are unique and whatever is named exists. */
export function checkReferences(county: County, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  const known = (codes: readonly string[]) => new Set([...codes, ...unreadable]);
  const services = known(county.services.map(({ code }) => code));
  return [
    ...checkUnique(county),
    ...checkClusters(county, unreadable),
    ...county.offices.flatMap((office) => checkOffice(office, services)),
    ...checkServices(county, known([])),
    ...checkClosures(county, known(county.offices.map(({ code }) => code))),
  ];
}

function checkUnique(county: County): readonly PackMistake[] {
  const twice = (part: keyof County, field: string, values: readonly string[]): readonly PackMistake[] =>
    repeated(values).map((value) => ({ part, entry: value, field, message: `${value} is given to more than one` }));
  const rooms = county.offices.flatMap((office) => office.rooms);
  return [
    ...twice(
      'clusters',
      'id',
      county.clusters.map(({ id }) => id),
    ),
    ...twice(
      'serviceGroups',
      'id',
      county.serviceGroups.map(({ id }) => id),
    ),
    ...twice(
      'offices',
      'code',
      county.offices.map(({ code }) => code),
    ),
    ...twice(
      'services',
      'code',
      county.services.map(({ code }) => code),
    ),
    ...twice(
      'offices',
      'rooms',
      rooms.map(({ id }) => id),
    ),
    ...twice(
      'offices',
      'rooms',
      rooms.flatMap(({ officer }) => officer?.badge ?? []),
    ),
  ];
}

function checkClusters(county: County, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  const ids = county.clusters.map(({ id }) => id);
  const centres = county.clusters.flatMap(({ id, centre }): PackMistake[] => {
    const office = county.offices.find(({ code }) => code === centre);
    if (office === undefined && unreadable.has(centre)) return [];
    if (office?.kind === 'centre' && office.cluster === id) return [];
    const message = office === undefined ? `there is no office ${centre}` : `${centre} is not a centre of this cluster`;
    return [{ part: 'clusters', entry: id, field: 'centre', message }];
  });
  const members = county.offices.flatMap(({ code, kind, cluster }): PackMistake[] => {
    const at = { part: 'offices', entry: code, field: 'cluster' } as const;
    if (cluster === null) return kind === 'county-window' ? [] : [{ ...at, message: 'a station belongs to a cluster' }];
    return ids.includes(cluster) ? [] : [{ ...at, message: `there is no cluster ${cluster}` }];
  });
  return [...centres, ...members];
}

function checkOffice(office: Office, services: ReadonlySet<string>): readonly PackMistake[] {
  const counters = office.counters.map(({ id }) => id);
  const mistake = (field: string, message: string): PackMistake => ({ part: 'offices', entry: office.code, field, message });
  const unknownServices = (field: string, codes: readonly string[] = []) =>
    codes.filter((code) => !services.has(code)).map((code) => mistake(field, `there is no service ${code}`));
  return [
    ...repeated(counters).map((id) => mistake('counters', `${id} is given to more than one counter`)),
    ...repeated(office.sessions.map(({ id }) => id)).map((id) => mistake('sessions', `${id} is given to more than one session`)),
    ...office.counters.flatMap(({ id, services: codes }) => unknownServices(`counters[${id}].services`, codes)),
    ...office.sessions.flatMap(({ id, services: codes }) => unknownServices(`sessions[${id}].services`, codes)),
    ...office.sessions.flatMap((session) =>
      session.counters
        .filter((id) => !counters.includes(id))
        .map((id) => mistake(`sessions[${session.id}].counters`, `there is no counter ${id}`)),
    ),
  ];
}

function checkServices(county: County, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  const groups = county.serviceGroups.map(({ id }) => id);
  const used = new Set(county.services.map(({ group }) => group));
  const empty = unreadable.size === 0 ? groups.filter((id) => !used.has(id)) : [];
  return [
    ...county.services.flatMap((service) => checkService(service, groups)),
    ...empty.map((id): PackMistake => ({ part: 'serviceGroups', entry: id, field: 'id', message: 'no service is in this group' })),
  ];
}

function checkService({ code, group, booking }: Service, groups: readonly string[]): readonly PackMistake[] {
  const at = { part: 'services', entry: code } as const;
  return [
    ...(groups.includes(group) ? [] : [{ ...at, field: 'group', message: `there is no service group ${group}` }]),
    ...(booking.online || booking.instead
      ? []
      : [{ ...at, field: 'booking.instead', message: 'is missing: say what to do instead of booking online' }]),
  ];
}

function checkClosures(county: County, offices: ReadonlySet<string>): readonly PackMistake[] {
  return county.closures.flatMap(({ office, from, to, hours }, index) => {
    const mistake = (field: string, message: string): PackMistake => ({ part: 'closures', entry: `${index + 1}`, field, message });
    return [
      ...(offices.has(office) ? [] : [mistake('office', `there is no office ${office}`)]),
      ...(from <= to ? [] : [mistake('to', `${to} is before ${from}`)]),
      ...(hours === undefined || from === to ? [] : [mistake('hours', 'hours can only be given for a single day')]),
      ...(hours === undefined || hours.from < hours.to ? [] : [mistake('hours', `${hours.to} is not after ${hours.from}`)]),
    ];
  });
}
