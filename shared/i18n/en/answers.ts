import type { Wording } from '../locale.ts';
import type { answers as zh } from '../zh-CN/answers.ts';

export const answers: Wording<typeof zh> = {
  agreed: 'Agreed',
  joined: '{one}, {other}',
  unit: { unknown: 'I do not know which' },
  officer: {
    name: 'Name: {name}',
    badge: 'Badge number: {badge}',
    unknown: 'Does not know who it was',
    states: { named: 'a name or badge number is known', described: 'they can be described', unknown: 'it is not known who it was' },
  },
  entry: '{entry} {number}: {label}',
  condition: {
    value: '“{label}”',
    or: '{one} or {other}',
    and: '{one} and {other}',
    chosen: 'you chose {values}',
    notChosen: 'you did not choose {values}',
    not: 'it is not the case that {condition}',
    bracket: '({condition})',
  },
  group: {
    entry: '{entry} {number}',
    add: 'Add another: {entry}',
    remove: 'Remove {entry} {number}',
    error: '{entry} {number}: {message}',
  },
  askOfficer: {
    name: 'Name (if you know it)',
    badge: 'Badge number (if you know it)',
    badgeHint: 'The six digits on the chest.',
    description: 'What they looked like (if you can say)',
    descriptionHint: 'For example sex, age, height, the uniform, or which counter they were at.',
    unknown: 'I do not know who it was',
  },
};
