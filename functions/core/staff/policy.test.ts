import { describe, expect, test } from 'vitest';
import { may, type Relation, relationTo, type StaffAction, staffActions } from './policy.ts';
import { type StaffMember, type StaffRole, staffRoles } from './staff-member.ts';

const relations = ['own', 'first', 'none'] as const satisfies readonly Relation[];

/*
 * The whole matrix, written out by hand: for each role and action the relations in which it is allowed. o: the case lies with one's own office,
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
  'timetable.change': '',
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
  'timetable.change': '',
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
  'timetable.change': '',
};
const decided: Readonly<Record<StaffRole, Readonly<Record<StaffAction, string>>>> = {
  'counter-clerk': nobody,
  'community-officer': reader,
  'case-desk': worker,
  'station-leader': { ...worker, 'timetable.change': 'o' },
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
const cells = staffRoles.flatMap((role) => staffActions.flatMap((action) => relations.map((relation) => ({ role, action, relation }))));

describe('the policy table', () => {
  test('has a cell for every role, action and relation', () => {
    expect(cells).toHaveLength(12 * 9 * 3);
  });

  test.each(cells)('$role may $action when $relation, exactly as decided', ({ role, action, relation }) => {
    expect(may(member('SC01', role), action, relation)).toBe(decided[role][action].includes(relation.charAt(0)));
  });

  test('several roles add up and take nothing away; none allow nothing', () => {
    for (const { action, relation } of cells) {
      for (const role of staffRoles) {
        const alone = may(member('SC01', role), action, relation);
        expect(may(member('SC01', role, 'counter-clerk'), action, relation)).toBe(alone);
        expect(may(member('SC01', 'administrator', role), action, relation)).toBe(alone);
      }
      expect(may(member('SC01'), action, relation)).toBe(false);
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
