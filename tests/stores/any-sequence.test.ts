import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTimetableStore } from '#adapters/dynamo/timetable-store.ts';
import type { Appointment, Hold } from '#core/appointments/appointment.ts';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import { planOf } from '#core/timetable/ledger.ts';
import type { StoredChange, TimetableStore } from '#core/timetable/timetable-store.ts';
import { aHold, anAppointment, anOffice, cancelOf, moveOf, openFixture, start } from './appointment-fixture.ts';
import { AppointmentModel, type Closed } from './appointment-model.ts';
import { closerOf } from './day-closer.ts';
import { expectSound, readIntervals } from './sound-ledger.ts';

let store: AppointmentStore;
let timetable: TimetableStore;
beforeAll(async () => {
  const fixture = await openFixture();
  store = fixture.store;
  timetable = createTimetableStore(fixture);
});

const days = ['2027-01-20', '2027-01-21'];
const counters = ['1', '2'];
/** A short day, so that everybody is in everybody's way. */
const stretch = { days, counters, from: 540, to: 600 };

const index = fc.nat(4);
const person = fc.nat(1);
const Step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('hold' as const),
      day: fc.constantFrom(...days),
      counter: fc.constantFrom(...counters),
      from: fc.constantFrom(540, 545, 550, 555),
      length: fc.constantFrom(5, 10, 20),
      party: fc.array(fc.subarray(['HJ1', 'CR2', 'ID2'], { minLength: 1 }), { minLength: 1, maxLength: 4 }),
      neighbour: fc.constantFrom('none', 'none', 'after', 'beside'),
      intervalMinutes: fc.constantFrom(5, 10, 15),
      replaces: fc.option(fc.nat(2), { nil: undefined }),
      moves: fc.option(fc.record({ appointment: fc.nat(2), version: index }), { nil: undefined, freq: 2 }),
      /** How many changes of the day's plan the person has not seen. */
      unseen: fc.constantFrom(0, 0, 0, 0, 1),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('book' as const), hold: fc.nat(2), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('bookAgain' as const), appointment: index }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('move' as const), appointment: index, version: index, hold: fc.nat(2), delay: fc.nat(90) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), appointment: index, version: index, delay: fc.nat(90) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const), hold: index }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('close' as const),
      day: fc.constantFrom(...days),
      counter: fc.constantFrom(...counters),
      from: fc.constantFrom(540, 545, 560),
      length: fc.constantFrom(5, 15, 40),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), closure: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(0, 1, 59, 60, 61, 200) }) },
);
type Step = typeof Step extends fc.Arbitrary<infer One> ? One : never;

/** The most recent but n, wrapping around: short sequences meet again what they made. */
function recent<T>(all: readonly T[], n: number): T | undefined {
  return all[all.length - 1 - (n % Math.max(all.length, 1))];
}

/** Runs steps on the store, keeping what was made; gives each answer next to what the model says. */
class Clerk {
  readonly office = anOffice();
  readonly model = new AppointmentModel(start);
  readonly holds: Hold[] = [];
  readonly made: { appointment: Appointment; hold: Hold }[] = [];
  readonly versions = new Map<string, Appointment[]>();
  closures: { closed: Closed; change: StoredChange }[] = [];

  async run(step: Step): Promise<[unknown, unknown]> {
    if (step.do === 'wait') return this.wait(step.seconds);
    if (step.do === 'hold') return this.hold(step);
    if (step.do === 'bookAgain') return this.bookAgain(step);
    if (step.do === 'cancel') return this.cancel(step);
    if (step.do === 'close') return this.close(step);
    if (step.do === 'reopen') return this.reopen(recent(this.closures, step.closure));
    const hold = recent(this.holds, step.hold);
    if (hold === undefined) return ['nothing to do', 'nothing to do'];
    if (step.do === 'book') return this.book(hold, anAppointment(hold, `${this.office}~${step.person}`));
    if (step.do === 'move') return this.move(step, hold);
    return [await store.release(hold), this.model.release(hold)];
  }

  private wait(seconds: number): [unknown, unknown] {
    this.model.now += seconds;
    return [0, 0];
  }

  /** By every party with one slot or two neighbours, under whatever grid the county has just now, in place of what the person had or not. */
  private async hold(step: Extract<Step, { do: 'hold' }>): Promise<[unknown, unknown]> {
    const { day, counter, from, length, party, neighbour, intervalMinutes } = step;
    const replaces = step.replaces === undefined ? undefined : recent(this.holds, step.replaces);
    const moved = step.moves === undefined ? undefined : this.seen(step.moves);
    const to = from + length;
    const beside = { none: [], after: [{ from: to, to: to + length }], beside: [{ counter: counter === '1' ? '2' : '1' }] }[neighbour];
    const own = moved?.slots ?? [];
    const heldUntil = this.model.now + 60;
    const hold = aHold({ office: this.office, day, counter, from, to, beside, party, intervalMinutes, own, heldUntil });
    const planVersion = Math.max(0, this.model.planVersion(day) - step.unseen);
    const attempt = { hold, replaces, moves: moved?.key, planVersion };
    let answer = await store.hold({ ...attempt, nowSeconds: this.model.now });
    // Somebody else changed the plan: the refusal tells, and it is tried once more by that one, as the rules do.
    const currentVersion = answer.held ? planVersion : planOf(answer.ledger).version;
    if (step.unseen === 0 && currentVersion !== planVersion)
      answer = await store.hold({ ...attempt, planVersion: currentVersion, nowSeconds: this.model.now });
    this.holds.push(answer.held ? answer.hold : hold);
    return [answer.held, this.model.hold(attempt)];
  }

  private async book(hold: Hold, appointment: Appointment): Promise<[unknown, unknown]> {
    const guardUntil = this.model.now + 150;
    const answer = await store.book({ appointment, hold, guardUntil, nowSeconds: this.model.now });
    if (answer.outcome === 'booked') this.made.push({ appointment, hold });
    if (answer.outcome === 'booked') this.versions.set(appointment.key, [appointment]);
    return [answer.outcome, this.model.book(appointment, hold, guardUntil)];
  }

  private async bookAgain(step: Extract<Step, { do: 'bookAgain' }>): Promise<[unknown, unknown]> {
    const made = recent(this.made, step.appointment);
    return made === undefined ? [0, 0] : this.book(made.hold, made.appointment);
  }

  private async move(step: Extract<Step, { do: 'move' }>, hold: Hold): Promise<[unknown, unknown]> {
    const before = this.seen(step);
    if (before === undefined) return [0, 0];
    const request = { ...moveOf(before, hold, this.model.now + step.delay), guardUntil: this.model.now + 150 };
    const expected = this.model.move(before, request.moved, request);
    const answer = await store.move(request);
    if (answer === 'moved') this.versions.get(before.key)?.push(request.moved);
    return [answer, expected];
  }

  private async cancel(step: Extract<Step, { do: 'cancel' }>): Promise<[unknown, unknown]> {
    const before = this.seen(step);
    if (before === undefined) return [0, 0];
    const request = cancelOf(before, this.model.now + step.delay);
    return [await store.cancel(request), this.model.cancel(before, request.cancelled, request.freeAt)];
  }

  private async close({ day, counter, from, length }: Extract<Step, { do: 'close' }>): Promise<[unknown, unknown]> {
    const closed = { day, counter, from, to: from + length };
    const change = await closerOf(timetable, { office: this.office, stretch }).close(closed);
    this.closures.push({ closed, change });
    return [0, this.model.close(closed, 5) ?? 0];
  }

  async reopen(closure: Clerk['closures'][number] | undefined): Promise<[unknown, unknown]> {
    if (closure === undefined) return [0, 0];
    await closerOf(timetable, { office: this.office, stretch }).reopen(closure.change);
    this.closures = this.closures.filter((other) => other !== closure);
    return [0, this.model.reopen(closure.closed) ?? 0];
  }

  /** An appointment as somebody saw it: mostly as it is, sometimes as it was. */
  private seen(step: { appointment: number; version: number }): Appointment | undefined {
    const versions = this.versions.get(recent(this.made, step.appointment)?.appointment.key ?? '') ?? [];
    return recent(versions, Math.max(0, step.version - 3));
  }
}

describe('any sequence of holds, bookings, moves, cancellations, releases and closures', () => {
  it('does what the model does, step by step, under a grid that changes from hold to hold, and leaves the ledger the model has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 20, maxLength: 50 }), async (steps) => {
        const clerk = new Clerk();
        for (const step of steps) {
          const [answer, expected] = await clerk.run(step);
          expect(answer, JSON.stringify(step)).toEqual(expected);
        }
        const intervals = await readIntervals(store, clerk.office, stretch);
        expect(intervals).toEqual(new Map([...clerk.model.intervals].map(([name, { until }]) => [name, until])));
        for (const [key, appointment] of clerk.model.appointments) expect(await store.find(key)).toEqual(appointment);
        const closed = clerk.model.closedNames();
        await expectSound(store, clerk.office, { stretch, keys: clerk.model.appointments.keys(), closed });
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it('never lets several people who act at the same time overlap or lose a booking', async () => {
    const people = fc.array(fc.array(Step, { minLength: 4, maxLength: 12 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(people, async (sequences) => {
        const office = anOffice();
        const clerks = sequences.map(() => Object.assign(new Clerk(), { office }));
        await Promise.all(
          sequences.map(async (steps, at) => {
            for (const step of steps) await clerks[at]?.run(step);
          }),
        );
        for (const clerk of clerks) for (const closure of clerk.closures) await clerk.reopen(closure);
        const acknowledged = clerks.flatMap(({ made }) => made.map(({ appointment }) => appointment.key));
        const appointments = await Promise.all(acknowledged.map((key) => store.find(key)));
        expect(appointments).not.toContain(undefined);
        await expectSound(store, office, { stretch, keys: acknowledged });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
