import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCaseStore } from '#adapters/dynamo/case-store.ts';
import { createDueStore } from '#adapters/dynamo/due-store.ts';
import { createFileKeys } from '#adapters/sealing/file-keys.ts';
import { type Actor, advanceCase } from '#core/cases/advance-case.ts';
import type { Case } from '#core/cases/case.ts';
import type { CaseType } from '#core/cases/case-type.ts';
import { eraseCase } from '#core/cases/erase-case.ts';
import { turnDeadlineStatus } from '#core/cases/turn-deadline-status.ts';
import { viewCase, viewQueueEntry } from '#core/cases/view-case.ts';
import { viewStaffCase } from '#core/cases/view-staff-case.ts';
import { reportCase } from '#core/reports/report-case.ts';
import { policyOf } from '#core/staff/policy.ts';
import { transitionBody } from '#shared/contract/cases.ts';
import { transitionsBy } from '#shared/contract/machine.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { termsOf } from '#tests/support/case-terms.ts';
import { fixtureType } from '#tests/support/fixture-case-type.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { filed, openCaseFixture } from './case-fixture.ts';

const staff: Actor = { by: 'staff', unit: 'SC01', name: '\u738b*', id: 'clerk' };
const resident: Actor = { by: 'resident' };
const calendar = createHolidayCalendar(smallCounty.holidays);
const { sealing } = createFileKeys({ pepper: randomBytes(32), seal: randomBytes(32) }, (count) => randomBytes(count));

/** A case of this type in a table of its own, on a clock that only the test moves, and the transitions of it, each by whoever does it. */
async function open(type: CaseType, over: Partial<Case> = {}) {
  const fixture = await openCaseFixture();
  const clock = { now: new Date('2026-03-02T02:00:00Z') };
  const env = { ...fixture.env, county: smallCounty, calendar, now: () => clock.now };
  const cases = createCaseStore({ ...fixture, env }, type);
  const deps = { env, cases, sealing };
  const { id } = await filed(cases, { kind: type.kind, state: type.machine.initial, filedAt: clock.now, updatedAt: clock.now, ...over });
  const read = async () => {
    const caseFile = await cases.find(id);
    if (caseFile === undefined) throw new Error('the case is gone');
    return caseFile;
  };
  const advance = async (
    transition: string,
    { note = 'words', seen, request }: { note?: string; seen?: number; request?: string } = {},
  ) => {
    const caseFile = await read();
    const actor = type.machine.transitions[transition]?.by === 'resident' ? resident : staff;
    const transitionRequest = {
      transition,
      actor,
      note,
      version: seen ?? caseFile.case.version,
      request: request ?? randomBytes(12).toString('hex'),
    };
    const advanced = await advanceCase(deps, caseFile, transitionRequest);
    return advanced.ok ? advanced.value.case.state : advanced.error.code;
  };
  const staffView = async () => viewStaffCase({ ...deps, readContent: async () => [], may: () => true }, await read());
  return { id, fixture, clock, cases, due: createDueStore(fixture), deps, env, read, advance, staffView };
}

const pass = (clock: { now: Date }, days: number) => {
  clock.now = new Date(clock.now.getTime() + days * 86_400_000);
};

describe('AP23 another case type, whose machine is nothing but a table,', () => {
  it('goes its own way through the store', async () => {
    const { advance, read } = await open(fixtureType);
    const way = ['start', 'remark', 'ask', 'answer', 'ask', 'finish', 'reopen', 'finish'];
    const states: string[] = [];
    for (const transition of way) states.push(await advance(transition));
    expect(states).toEqual(['running', 'running', 'waiting', 'running', 'waiting', 'done', 'running', 'done']);
    const { case: head, events } = await read();
    expect(events.map(({ type }) => type)).toEqual([
      'filed',
      'started',
      'remarked',
      'asked',
      'answered',
      'asked',
      'finished',
      'reopened',
      'finished',
    ]);
    expect([head.kind, head.version, head.eventCount]).toEqual(['fixture', 9, 9]);
  });

  it('refuses what its table does not have, and what is another side’s', async () => {
    const { advance, read, deps } = await open(fixtureType);
    for (const transition of ['accept', 'close', 'constructor', 'reopen', 'answer']) {
      expect([transition, await advance(transition)]).toEqual([transition, 'not-possible-now']);
    }
    const asResident = { transition: 'start', actor: resident, note: '', version: 1, request: 'a-request-of-mine' };
    expect(await advanceCase(deps, await read(), asResident)).toEqual({ ok: false, error: { code: 'not-possible-now' } });
    expect((await read()).events).toHaveLength(1);
  });

  it('keeps no note where none is asked for', async () => {
    const { advance, read } = await open(fixtureType);
    await advance('start', { note: 'nobody asked' });
    expect((await read()).events[1]?.sealedNote).toBeUndefined();
  });

  it('is what permissions, API schema and possible transitions come from', async () => {
    const may = policyOf(fixtureType.machine);
    const member = (role: 'petitions' | 'case-desk') => ({ sub: 's', name: 'n', unit: 'SC01', roles: [role] });
    expect(may(member('petitions'), 'case.start', 'own')).toBe(true);
    expect(may(member('petitions'), 'case.start', 'first')).toBe(false);
    expect(may(member('case-desk'), 'case.start', 'own')).toBe(false);
    expect(may(member('petitions'), 'case.answer', 'own')).toBe(false);
    const body = transitionBody(transitionsBy(fixtureType.machine, 'staff'));
    expect(body.shape.transition.options).toEqual(['start', 'ask', 'remark', 'whisper', 'finish', 'reopen']);
    const { staffView, advance } = await open(fixtureType);
    expect((await staffView()).transitions).toEqual(['start', 'remark', 'whisper']);
    await advance('start');
    expect((await staffView()).transitions).toEqual(['ask', 'remark', 'whisper', 'finish']);
  });

  it('is not read by the store of another type, nor in a state it does not have', async () => {
    const { id, fixture, cases } = await open(fixtureType);
    await expect(createCaseStore(fixture, reportCase).find(id)).rejects.toThrow('a case of kind fixture lies among those of kind report');
    const lost = await filed(cases, { kind: 'fixture', state: 'lost' });
    await expect(cases.find(lost.id)).rejects.toThrow('a case of kind fixture cannot be lost');
  });
});

describe('AP21 an event is seen by whom its type names, and else by nobody', () => {
  it('keeps a remark among staff, and one the table says nothing of from everybody', async () => {
    const { advance, read, deps, staffView } = await open(fixtureType);
    await advance('remark', { note: 'a canary among staff' });
    await advance('whisper', { note: 'a canary for nobody' });
    const caseFile = await read();
    expect(caseFile.events).toHaveLength(3);
    expect((await viewCase(deps, caseFile)).events.map(({ type }) => type)).toEqual(['filed']);
    expect((await staffView()).events.map(({ type, note }) => [type, note])).toEqual([
      ['filed', null],
      ['remarked', 'a canary among staff'],
    ]);
    const shown = JSON.stringify([await viewCase(deps, caseFile), await staffView(), viewQueueEntry(deps.env, caseFile.case)]);
    expect(shown).not.toContain('for nobody');
  });

  it.each([fixtureType, reportCase])('shows an event of an unknown type in no view of a $kind', async (type) => {
    const { read, cases, deps, staffView } = await open(type);
    for (const unknown of ['internal-note', 'constructor', '__proto__']) {
      const { case: before } = await read();
      const number = before.eventCount + 1;
      const sealedNote = await sealing.seal({ class: type.sealing.note, associatedData: `${before.id}#${number}` }, 'a canary');
      const event = {
        caseId: before.id,
        number,
        at: deps.env.now(),
        type: unknown,
        by: 'staff',
        details: { kind: 'none' },
        sealedNote,
      } as const;
      expect(await cases.advance({ before, after: { ...before, eventCount: number }, event })).toBe('advanced');
    }
    const caseFile = await read();
    expect(caseFile.events).toHaveLength(4);
    expect((await viewCase(deps, caseFile)).events).toHaveLength(1);
    expect((await staffView()).events).toHaveLength(1);
  });

  it('tells staff that a deadline is near, and the resident only that it was missed', async () => {
    const { id, clock, cases, env, read, deps, staffView } = await open(reportCase, {
      unit: 'SC02',
      amberAt: new Date('2026-03-02T03:00:00Z'),
      dueAt: new Date('2026-03-03T03:00:00Z'),
    });
    for (const _ of ['amber', 'red']) {
      pass(clock, 1);
      await turnDeadlineStatus({ env, cases }, id);
    }
    const types = ({ events }: { events: readonly { type: string }[] }) => events.map(({ type }) => type);
    expect(types(await staffView())).toEqual(['filed', 'turned-amber', 'turned-red']);
    expect(types(await viewCase(deps, await read()))).toEqual(['filed', 'turned-red']);
  });
});

describe('AP23 the end of a case', () => {
  it('is when it ended: its keeping time counts from there, and nothing later moves its clocks or its end', async () => {
    const { clock, advance, read, staffView } = await open(fixtureType, { terms: termsOf({ keepDays: 10 }) });
    await advance('start');
    pass(clock, 2);
    const endedAt = clock.now;
    await advance('finish');
    const ended = (await read()).case;
    expect([ended.endedAt, ended.eraseAt]).toEqual([endedAt, endedAt.getTime() / 1_000 + 10 * 86_400]);
    const clocks = (await staffView()).clocks;
    pass(clock, 5);
    await advance('praise');
    const later = (await read()).case;
    expect([later.updatedAt, later.endedAt, later.eraseAt]).toEqual([clock.now, ended.endedAt, ended.eraseAt]);
    expect((await staffView()).clocks).toEqual(clocks);
  });

  it('undone, it is open: it is in its queue, is not erased, and the time in between does not count', async () => {
    const { id, clock, advance, read, cases, env, due, staffView } = await open(fixtureType, {
      unit: 'T-reopened',
      terms: termsOf({ keepDays: 10 }),
    });
    await advance('start');
    await advance('finish');
    const before = (await staffView()).clocks[0];
    pass(clock, 7);
    expect(await advance('reopen')).toBe('running');
    const { case: head } = await read();
    expect([head.endedAt, head.eraseAt, head.pauses]).toEqual([
      undefined,
      undefined,
      [{ from: new Date('2026-03-02T02:00:00Z'), to: clock.now }],
    ]);
    expect((await staffView()).clocks[0]).toMatchObject({ used: before?.used, remaining: before?.remaining, lastDay: '2026-03-16' });
    pass(clock, 1_000);
    expect((await due.list('erasure', clock.now.getTime() / 1_000)).keys).not.toContain(id);
    expect(await eraseCase({ env, cases }, id)).toBe(false);
    expect((await cases.listOpen('T-reopened')).cases.map((listed) => listed.id)).toEqual([id]);
    expect(await cases.find(id)).toBeDefined();
  });

  it('reached while something was missing, and undone, leaves out the pause and the end as one', async () => {
    const { clock, advance, read } = await open(fixtureType);
    await advance('start');
    await advance('ask');
    const from = clock.now;
    pass(clock, 1);
    await advance('finish');
    pass(clock, 1);
    await advance('reopen');
    expect((await read()).case.pauses).toEqual([{ from, to: clock.now }]);
  });
});

describe('AP23 a deadline that turns its colour', () => {
  const due = { unit: 'SC02', amberAt: new Date('2026-03-03T00:00:00Z'), dueAt: new Date('2026-03-09T16:00:00Z') };

  it('is an event, and no hindrance to somebody who is writing', async () => {
    const { id, clock, advance, read, cases, env } = await open(reportCase, due);
    pass(clock, 1);
    await turnDeadlineStatus({ env, cases }, id);
    expect((await read()).case).toMatchObject({ version: 1, eventCount: 2, deadlineStatus: 'amber' });
    expect(await advance('reply', { seen: 1 })).toBe('submitted');
    const { case: head, events } = await read();
    expect([head.version, head.eventCount]).toEqual([2, 3]);
    expect(events.map(({ number, type }) => [number, type])).toEqual([
      [1, 'filed'],
      [2, 'turned-amber'],
      [3, 'reply'],
    ]);
    expect(await advance('reply', { seen: 1 })).toBe('changed-meanwhile');
  });

  it('between reading and writing is no hindrance either, and neither is lost', async () => {
    const { id, clock, read, cases, deps, env } = await open(reportCase, due);
    pass(clock, 1);
    const stale = await read();
    await turnDeadlineStatus({ env, cases }, id);
    const reply = { transition: 'reply', actor: resident, note: 'words', version: 1, request: 'a-request-of-mine' };
    const advanced = await advanceCase(deps, stale, reply);
    expect(advanced.ok && advanced.value.events.map(({ type }) => type)).toEqual(['filed', 'turned-amber', 'reply']);
    expect((await read()).events.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await viewCase(deps, await read())).events.at(-1)?.note).toBe('words');
  });

  it('is one event when two workers turn it at once', async () => {
    const { id, clock, read, cases, env } = await open(reportCase, due);
    pass(clock, 1);
    const turned = await Promise.all(Array.from({ length: 4 }, () => turnDeadlineStatus({ env, cases }, id)));
    expect(turned.filter(Boolean)).toHaveLength(1);
    expect((await read()).events.map(({ type }) => type)).toEqual(['filed', 'turned-amber']);
  });

  it('to red can turn again once a pause has moved it into the future', async () => {
    const { id, clock, advance, read, cases, env } = await open(reportCase, due);
    await advance('return');
    pass(clock, 30);
    await turnDeadlineStatus({ env, cases }, id);
    expect((await read()).case.deadlineStatus).toBe('green');
    await advance('supply');
    pass(clock, 20);
    await turnDeadlineStatus({ env, cases }, id);
    expect((await read()).case.deadlineStatus).toBe('red');
    await cases.advance(await extended(read));
    expect(await advance('reply')).toBe('submitted');
    expect((await read()).case.deadlineStatus).toBe('green');
  });

  /** More time was given: the promise is longer than it was. */
  async function extended(read: () => Promise<{ case: Case }>) {
    const { case: before } = await read();
    const limit = { amount: 300, unit: 'calendar-days' } as const;
    const deadlines = { ...before.terms.deadlines, triage: limit, promised: limit };
    const number = before.eventCount + 1;
    const after = { ...before, eventCount: number, terms: { ...before.terms, deadlines } };
    return {
      before,
      after,
      event: { caseId: before.id, number, at: before.updatedAt, type: 'extended', by: 'system', details: { kind: 'none' } } as const,
    };
  }
});

describe('AP23 a request', () => {
  it('is written once for a case, whatever version it comes with', async () => {
    const { read, cases } = await open(reportCase);
    const { case: before } = await read();
    const step = (from: Case) => {
      const number = from.eventCount + 1;
      const after = { ...from, version: from.version + 1, eventCount: number };
      const event = {
        caseId: from.id,
        number,
        at: from.updatedAt,
        type: 'reply',
        by: 'resident',
        details: { kind: 'none' },
        request: 'one',
      } as const;
      return { before: from, after, event };
    };
    expect(await cases.advance(step(before))).toBe('advanced');
    expect(await cases.advance(step((await read()).case))).toBe('changed-meanwhile');
    expect((await read()).events).toHaveLength(2);
    const another = await open(reportCase);
    expect(await another.cases.advance(step((await another.read()).case))).toBe('advanced');
  });
});
