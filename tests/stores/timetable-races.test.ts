import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeTimetable } from '#core/timetable/change-timetable.ts';
import { planOf } from '#core/timetable/ledger.ts';
import type { ChangeBody, DayChange } from '#shared/contract/timetable.ts';
import { addDays, minutesToClockTime } from '#shared/local-time.ts';
import { openFixture } from './appointment-fixture.ts';
import { monday, openOffice, tuesday } from './timetable-fixture.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
  fixture = await openFixture();
  fixture.clock.seconds = monday;
});

const by = { id: 'sub', name: '\u9646*' };
const reason = { zh: '\u505c\u7535', en: 'No power' };
const days = fc.tuple(fc.nat(1), fc.nat(2)).map(([ahead, more]) => ({ from: addDays(tuesday, ahead), to: addDays(tuesday, ahead + more) }));
const session = fc
  .record({
    from: fc.constantFrom(1_110, 1_125, 1_170),
    length: fc.constantFrom(15, 60),
    counters: fc.subarray(['1', '2', '3'], { minLength: 1 }),
  })
  .map(({ from, length, counters }) => {
    const hours = { from: minutesToClockTime(from), to: minutesToClockTime(from + length) };
    return { kind: 'session' as const, session: { kind: 'extended' as const, ...hours, counters, onlineShare: 1 } };
  });
const counterOut = fc.constantFrom('1', '2', '3').map((counter) => ({ kind: 'counter-out' as const, counter }));
const body = fc
  .tuple(fc.oneof({ weight: 2, arbitrary: session }, counterOut), days)
  .map(([what, on]): Omit<ChangeBody, 'request'> & typeof what => ({ ...what, ...on, reason }));

/** The sessions of a day two by two, where both are at one counter at the same time. */
function overlaps(changes: readonly DayChange[]): readonly string[] {
  const sessions = changes.flatMap((change) => (change.kind === 'session' ? [{ id: change.id, ...change.session }] : []));
  return sessions.flatMap((one, at) =>
    sessions
      .slice(at + 1)
      .filter((other) => one.from < other.to && other.from < one.to && one.counters.some((id) => other.counters.includes(id)))
      .map((other) => `${one.id} ${other.id}`),
  );
}

describe('AP60 changes of one office at the same time', () => {
  it('are judged one after the other: no day gets more than six, nor two sessions at one counter at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 2, maxLength: 9 }), async (bodies) => {
        const { code, deps } = openOffice(fixture);
        const answers = await Promise.all(
          bodies.map((content) => changeTimetable(deps, { office: code, by }, { ...content, request: randomBytes(8).toString('hex') })),
        );
        const made = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
        for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('invalid-fields');
        expect(made.length).toBeGreaterThan(0);
        const ledgers = await fixture.store.readLedger(code, tuesday, addDays(tuesday, 4));
        for (const [day, ledger] of ledgers) {
          const { changes } = planOf(ledger);
          const recorded = made.filter(({ change }) => change.from <= day && day <= change.to).map(({ change }) => change.id);
          expect(changes.map(({ id }) => id).toSorted()).toEqual(recorded.toSorted());
          expect(changes.length).toBeLessThanOrEqual(6);
          expect(overlaps(changes)).toEqual([]);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('with one request are one, whatever is recorded beside it', async () => {
    const { code, deps } = openOffice(fixture);
    const on = { from: tuesday, to: tuesday, reason };
    const same = { ...on, kind: 'counter-out' as const, counter: '1', request: 'the-same-request' };
    const others = ['2', '3'].map((counter) => ({ ...same, counter, request: `counter-${counter}-out` }));
    const answers = await Promise.all([same, ...others, same].map((each) => changeTimetable(deps, { office: code, by }, each)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await deps.timetable.list(code)).changes.map(({ change }) => change.id).toSorted()).toEqual([
      'counter-2-out',
      'counter-3-out',
      'the-same-request',
    ]);
  });
});
