import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDueStore } from '#adapters/dynamo/due-store.ts';
import { clocksOf, statusInstants } from '#core/cases/clocks.ts';
import { turnDeadlineStatus } from '#core/cases/turn-deadline-status.ts';
import { viewCase, viewQueueEntry } from '#core/cases/view-case.ts';
import { CompiledCounty } from '#shared/county/county.ts';
import { addDays } from '#shared/local-time.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { createPortal, type ResidentPortal } from '#tests/api/resident-portal.ts';
import { fileReport } from '#tests/api/staff-harness.ts';
import { smallCounty } from '#tests/support/small-county.ts';

const [year] = smallCounty.holidays;
const newYear = Array.from({ length: 7 }, (_, ahead) => addDays('2027-01-01', ahead));

let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal();
});

/** The environment once the notice of 2027 is in the pack. */
function announced(days: readonly string[], makeUpDays: readonly string[]) {
  const name = { zh: '\u5143\u65e6', en: 'New Year' };
  const notice = { ...year, year: 2027, makeUpDays, holidays: [{ name, days: [...days, '2027-10-01'] }] };
  const county = CompiledCounty.parse({ ...smallCounty, holidays: [year, notice] });
  return { ...portal.platform.env, county, calendar: createHolidayCalendar(county.holidays) };
}

/** A report filed on 30 December 2026, when only that year is known; its triage is over on the 31st, five working days later the promise. */
async function filedAtTheEnd() {
  portal.setNow('2026-12-30T02:00:00Z');
  const { id } = await fileReport(portal);
  return id;
}

async function read(id: string) {
  const caseFile = await portal.deps.cases.find(id);
  if (caseFile === undefined) throw new Error('the case is gone');
  return caseFile;
}

/** What a tick does once the index says that the case is due. */
async function tick(env: ReturnType<typeof announced>, id: string) {
  const { keys } = await createDueStore({ ...portal.table, env }).list('deadline', Math.floor(env.now().getTime() / 1_000));
  return keys.includes(id) ? turnDeadlineStatus({ env, cases: portal.deps.cases }, id) : false;
}

async function accept(id: string) {
  const caseFile = await read(id);
  const event = {
    caseId: id,
    number: 2,
    at: portal.now(),
    type: 'accepted',
    by: 'staff',
    unit: 'SC01',
    details: { kind: 'none' },
  } as const;
  const rules = { env: portal.platform.env, machine: portal.deps.cases.type.machine };
  const head = { ...caseFile.case, state: 'accepted', version: 2, eventCount: 2 };
  const after = { ...head, ...statusInstants(rules, { case: head, events: [...caseFile.events, event] }) };
  await portal.deps.cases.advance({ before: caseFile.case, after, event });
}

describe('AP26 a deadline that rests on a year nobody has announced yet', () => {
  it('is counted again within a day of the notice: page, queue and what is due say one thing', async () => {
    const id = await filedAtTheEnd();
    await accept(id);
    expect((await read(id)).case.dueAt).toEqual(new Date('2027-01-06T16:00:00Z'));
    const env = announced(newYear, []);
    portal.pass(24 * 60);
    expect(await tick(env, id)).toBe(true);
    const caseFile = await read(id);
    expect(caseFile.case).toMatchObject({ version: 2, eventCount: 2, deadlineStatus: 'green', dueAt: new Date('2027-01-13T16:00:00Z') });
    expect(caseFile.case.recountAt).toBeUndefined();
    const page = await viewCase({ ...portal.deps.booking, env, cases: portal.deps.cases }, caseFile);
    const [promised] = page.clocks.filter(({ name }) => name === 'promised');
    const [row] = (await portal.deps.cases.listOpen('SC01')).cases.filter((head) => head.id === id);
    expect(row && viewQueueEntry(env, row)).toMatchObject({ due: promised?.due, deadlineStatus: promised?.colour });
    expect(await tick(env, id), 'due no more before it turns').toBe(false);
  });

  it('that comes nearer by a day that is worked turns at its instant, not at the old one', async () => {
    const id = await filedAtTheEnd();
    await accept(id);
    const env = announced([], ['2027-01-02', '2027-01-03']);
    portal.setNow('2027-01-01T02:00:00Z');
    await tick(env, id);
    const { dueAt = new Date(0) } = (await read(id)).case;
    expect(dueAt).toEqual(new Date('2027-01-04T16:00:00Z'));
    portal.setNow(dueAt);
    expect(await tick(env, id)).toBe(true);
    expect((await read(id)).case.deadlineStatus).toBe('red');
  });

  it('that was told and lies ahead again is told again when it comes, each time once', async () => {
    const id = await filedAtTheEnd();
    await accept(id);
    const before = portal.platform.env;
    portal.setNow('2027-01-05T16:00:00Z');
    await Promise.all([tick(before, id), tick(before, id)]);
    expect((await read(id)).case.deadlineStatus).toBe('amber');
    const env = announced(newYear, []);
    portal.setNow('2027-01-06T16:00:00Z');
    await tick(env, id);
    expect((await read(id)).case.deadlineStatus).toBe('green');
    for (const instant of ['2027-01-12T16:00:00Z', '2027-01-13T16:00:00Z']) {
      portal.setNow(instant);
      await Promise.all([tick(env, id), tick(env, id)]);
    }
    const { events } = await read(id);
    expect(events.map(({ type }) => type)).toEqual(['filed', 'accepted', 'turned-amber', 'turned-amber', 'turned-red']);
  });

  it('writes nothing over what somebody did meanwhile', async () => {
    const id = await filedAtTheEnd();
    const stale = await read(id);
    await accept(id);
    const again = { before: stale.case, after: { ...stale.case, dueAt: new Date('2027-02-01T00:00:00Z') } };
    expect(await portal.deps.cases.recount(again)).toBe('changed-meanwhile');
    expect((await read(id)).case).toMatchObject({ state: 'accepted', dueAt: new Date('2027-01-06T16:00:00Z') });
  });

  it('has the colour of the nearest clock after every tick, whatever is announced when', async () => {
    const days = fc.uniqueArray(
      fc.nat(20).map((ahead) => addDays('2027-01-01', ahead)),
      { maxLength: 6 },
    );
    const notice = fc
      .tuple(days, days)
      .map(([off, worked]) => [off, worked.filter((day) => !off.includes(day) && isWeekend(day))] as const);
    await fc.assert(
      fc.asyncProperty(notice, fc.integer({ min: 1, max: 12 }), async ([off, worked], known) => {
        const id = await filedAtTheEnd();
        const after = announced(off, worked);
        for (let hours = 0; hours <= 20 * 24; hours += 4) {
          portal.pass(4 * 60);
          const env = hours >= known * 24 ? after : { ...after, ...portal.platform.env };
          await tick(env, id);
          const caseFile = await read(id);
          const colours = clocksOf({ env, machine: portal.deps.cases.type.machine }, caseFile).map(({ clock }) => clock.colour);
          const worst = (['red', 'amber', 'green'] as const).find((colour) => colours.includes(colour));
          const sinceNotice = hours - known * 24;
          if (sinceNotice < 0 || sinceNotice >= 24) expect(caseFile.case.deadlineStatus).toBe(worst);
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}
