import { describe, expect, test } from 'vitest';
import { type Relation, type StaffRole, staffRoles } from '#shared/contract/staff-roles.ts';
import { reportMachine } from '#shared/contract/transitions.ts';
import { mayForOffice, policyOf, relationTo, staffPermissions } from './policy.ts';
import type { StaffMember } from './staff-member.ts';

const may = policyOf(reportMachine);
const permissions = staffPermissions(reportMachine);

const relations = ['own', 'first', 'none'] as const satisfies readonly Relation[];

/*
 * The whole matrix, written out by hand: for each role and permission the relations in which it is allowed. o: the case lies with one's own office,
 * f: one's own office got it first, n: neither. What stands here is what was decided; the code has to agree, not the other way round.
 */
const worker = {
  'queue.read': 'o',
  'case.read': 'of',
  'case.accept': 'o',
  'case.return': 'o',
  'case.refuse': 'o',
  'case.transfer': 'o',
  'case.message': 'o',
  'case.close': 'o',
};
const reader = {
  'queue.read': 'o',
  'case.read': 'of',
  'case.accept': '',
  'case.return': '',
  'case.refuse': '',
  'case.transfer': '',
  'case.message': '',
  'case.close': '',
};
const nobody = {
  'queue.read': '',
  'case.read': '',
  'case.accept': '',
  'case.return': '',
  'case.refuse': '',
  'case.transfer': '',
  'case.message': '',
  'case.close': '',
};
const decided: Readonly<Record<StaffRole, Readonly<Record<string, string>>>> = {
  'counter-clerk': nobody,
  'community-officer': reader,
  'case-desk': worker,
  'station-leader': worker,
  inspection: nobody,
  discipline: nobody,
  legal: nobody,
  petitions: nobody,
  'command-desk': nobody,
  'bureau-leader': nobody,
  'citizen-supervisor': nobody,
  administrator: nobody,
};

const member = (unit: string, ...roles: StaffRole[]): StaffMember => ({ sub: 's', name: 'n', unit, roles });
const cells = staffRoles.flatMap((role) =>
  permissions.flatMap((permission) => relations.map((relation) => ({ role, permission, relation }))),
);

describe('the policy table', () => {
  test('has a cell for every role, permission and relation', () => {
    expect(cells).toHaveLength(12 * 8 * 3);
    expect(permissions.toSorted()).toEqual(Object.keys(worker).toSorted());
  });

  test.each(cells)('$role may $permission when $relation, exactly as decided', ({ role, permission, relation }) => {
    expect(may(member('SC01', role), permission, relation)).toBe(decided[role][permission]?.includes(relation.charAt(0)));
  });

  test('several roles add up and take nothing away; none allow nothing', () => {
    for (const { permission, relation } of cells) {
      for (const role of staffRoles) {
        const alone = may(member('SC01', role), permission, relation);
        expect(may(member('SC01', role, 'counter-clerk'), permission, relation)).toBe(alone);
        expect(may(member('SC01', 'administrator', role), permission, relation)).toBe(alone);
      }
      expect(may(member('SC01'), permission, relation)).toBe(false);
    }
  });
});

describe('how somebody stands to a case', () => {
  test.each([
    ['SC01', 'SC01', 'SC01', 'own'],
    ['SC01', 'SC01', 'SC02', 'own'],
    ['SC01', 'SC02', 'SC01', 'first'],
    ['SC01', 'SC02', 'SC02', 'none'],
    ['SC0', 'SC01', 'SC01', 'none'],
    ['sc01', 'SC01', 'SC01', 'none'],
    ['', 'SC01', 'SC01', 'none'],
  ] as const)('of %s, when it lies with %s and first came to %s: %s', (own, unit, firstUnit, relation) => {
    expect(relationTo(member(own, 'case-desk'), { unit, firstUnit })).toBe(relation);
  });
});

test.each(staffRoles)('the timetable of the own office is changed by %s only if that is the station leader', (role) => {
  expect(mayForOffice(member('SC01', role), 'timetable.change')).toBe(role === 'station-leader');
});
