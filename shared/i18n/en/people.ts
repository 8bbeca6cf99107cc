import type { Wording } from '../locale.ts';
import type { people as zh } from '../zh-CN/people.ts';

export const people: Wording<typeof zh> = {
  relations: {
    spouse: 'husband or wife',
    child: 'child',
    parent: 'parent',
    grandchild: 'grandchild',
    sibling: 'brother or sister',
    other: 'other relative',
  },
  accessNeeds: {
    wheelchair: 'Uses a wheelchair or has difficulty walking',
    hearing: 'Has difficulty hearing',
    sight: 'Has difficulty seeing',
    speech: 'Has difficulty speaking',
    companion: 'Comes with a companion',
    interpreter: 'Needs an interpreter (foreign language, dialect or sign language)',
  },
};
