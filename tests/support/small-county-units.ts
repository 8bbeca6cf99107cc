import { smallOffices } from './small-county-offices.ts';
import { text } from './small-county-text.ts';

const department = { kind: 'department', parent: 'small-bureau', leaders: [{ title: text('主任', 'Head of office') }] } as const;

const stations = smallOffices.map(({ code, name, shortName }) => ({
  code,
  kind: 'station' as const,
  name,
  shortName,
  parent: 'small-bureau',
  mailbox: `${code.toLowerCase()}@staff.small.example`,
  competences: ['reports' as const],
  leaders: [{ title: text('所长', 'Head of station') }],
}));

/** The bureau, its leaders, two departments, the stations, and one body outside. */
export const smallUnits = [
  {
    code: 'small-bureau',
    kind: 'bureau' as const,
    name: text('测试县公安局', 'Test County Bureau'),
    shortName: text('县公安局', 'County bureau'),
    parent: null,
    mailbox: 'bureau@staff.small.example',
    competences: [],
    leaders: [],
  },
  {
    code: 'small-leaders',
    kind: 'leadership' as const,
    name: text('测试县公安局领导', 'Leaders of Test County Bureau'),
    shortName: text('局领导', 'Bureau leaders'),
    parent: 'small-bureau',
    mailbox: 'leaders@staff.small.example',
    competences: ['leadership' as const],
    leaders: [{ title: text('局长', 'Chief of the bureau') }],
  },
  {
    ...department,
    code: 'small-petitions',
    name: text('测试县公安局信访室', 'Petitions Office of Test County Bureau'),
    shortName: text('信访室', 'Petitions'),
    mailbox: 'letters@staff.small.example',
    competences: ['petitions' as const],
  },
  {
    ...department,
    code: 'small-legal',
    name: text('测试县公安局法制大队', 'Legal Affairs of Test County Bureau'),
    shortName: text('法制大队', 'Legal affairs'),
    mailbox: 'legal@staff.small.example',
    competences: ['legal' as const],
  },
  ...stations,
  {
    code: 'village-committees',
    kind: 'outside' as const,
    name: text('村民委员会', 'Village committees'),
    shortName: text('村委会', 'Village'),
    parent: null,
    mailbox: null,
    competences: ['village-affairs' as const],
    leaders: [],
  },
];
