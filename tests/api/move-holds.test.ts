import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, book, problemOf, wish } from './visitors.ts';

const client = '192.0.2.7';

const Step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'press' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'comes' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'goes' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 4, 7, 9) }) },
);

type Step = typeof Step extends fc.Arbitrary<infer One> ? One : never;

/** Somebody with an appointment in the afternoon who wants another time, and others who want that time too. */
class Mover {
  readonly portal: ResidentPortal;
  readonly time: Readonly<Record<string, unknown>>;
  access = '';
  mine: { hold: string; heldUntil: string }[] = [];
  others: { hold: string; heldUntil: string }[] = [];

  constructor(portal: ResidentPortal, time: Readonly<Record<string, unknown>>) {
    this.portal = portal;
    this.time = time;
  }

  async begin() {
    this.access = (await book(this.portal, { ...this.time, start: '14:00' })).access;
    return this;
  }

  async renewed() {
    this.access = (await (await this.portal.get('/matter', bearer(this.access))).json()).access;
    return bearer(this.access);
  }

  async press() {
    const answer = await this.portal.post('/holds', { ...wish(this.time), moves: true }, { ...(await this.renewed()), client });
    if (answer.status === 201) this.mine.push(await answer.json());
    return answer.status === 201 ? 'held' : problemOf(answer);
  }

  async somebodyComes() {
    const answer = await this.portal.post('/holds', wish(this.time));
    if (answer.status === 201) this.others.push(await answer.json());
    return answer.status === 201;
  }

  async somebodyGoes() {
    const gone = this.others.shift();
    if (gone !== undefined) await this.portal.post('/holds/release', { hold: gone.hold });
  }

  live(holds: readonly { heldUntil: string }[]) {
    return holds.filter(({ heldUntil }) => new Date(heldUntil) > this.portal.now()).length;
  }

  async wait(minutes: number) {
    this.portal.pass(minutes);
    this.others = this.others.filter((held) => this.live([held]) > 0);
    await this.renewed();
  }

  /** How many counters are still free at the time, of the three there are. */
  async free() {
    let count = 0;
    while (await this.somebodyComes()) count += 1;
    return count;
  }

  /** Sends the move with every hold there was, each twice; whether it was done. */
  async moveWithAll() {
    const answers = [];
    const to = bearer(this.access);
    for (const { hold } of [...this.mine, ...this.mine]) answers.push(await this.portal.post('/matter/move', { hold }, to));
    const isDone = answers.some(({ status }) => status === 200);
    const { matter } = await (await this.portal.get('/matter', to)).json();
    expect(matter).toMatchObject(isDone ? { version: 2, start: '10:00' } : { version: 1, start: '14:00' });
    return isDone;
  }

  /** Whether the time is held or may be: always where one has it already. */
  expected() {
    const hasOne = this.live(this.mine.slice(-1)) === 1;
    return hasOne || this.live(this.others) < 3 ? 'held' : '409 slot-taken';
  }

  async run(step: Step) {
    if (step.do === 'wait') await this.wait(step.minutes);
    if (step.do === 'comes') await this.somebodyComes();
    if (step.do === 'goes') await this.somebodyGoes();
    if (step.do !== 'press') return;
    const expected = this.expected();
    expect(await this.press()).toBe(expected);
  }
}

describe('a time held for a move', () => {
  test('is one counter’s, however often and when it is asked for and whoever comes and goes, and none once it is moved there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 4, maxLength: 10 }), async (steps) => {
        const mover = await new Mover(await createPortal(), { start: '10:00' }).begin();
        for (const step of steps) await mover.run(step);
        const isMoved = await mover.moveWithAll();
        const taken = mover.live(mover.others) + (isMoved ? 1 : mover.live(mover.mine.slice(-1)));
        expect(await mover.free()).toBe(3 - taken);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('is one’s own from one period of ten minutes to the next, at a station with one counter too', async () => {
    const mover = await new Mover(await createPortal(), { office: 'SC02' }).begin();
    await mover.wait(1);
    expect(await mover.press()).toBe('held');
    for (const minutes of [8, 4, 8, 9, 9, 9]) {
      await mover.wait(minutes);
      expect(await mover.press()).toBe('held');
      expect(mover.live(mover.mine.slice(-1))).toBe(1);
    }
    expect(await mover.somebodyComes()).toBe(false);
  });

  test('still has half its ten minutes at least whenever it is asked for', async () => {
    const mover = await new Mover(await createPortal(), { office: 'SC02' }).begin();
    for (const minutes of [1, 8, 3, 4, 5, 6, 9]) {
      await mover.wait(minutes);
      await mover.press();
      const { heldUntil = '' } = mover.mine.at(-1) ?? {};
      expect((Date.parse(heldUntil) - mover.portal.now().getTime()) / 60_000).toBeGreaterThanOrEqual(5);
    }
  });

  test('counts once against its client, whenever it is asked for', async () => {
    const mover = await new Mover(await createPortal(), {}).begin();
    for (const minutes of [1, 8, 4]) {
      await mover.wait(minutes);
      await mover.press();
    }
    const more = async (start: string) => (await mover.portal.post('/holds', wish({ start }), { client })).status;
    expect([await more('09:30'), await more('10:00'), await more('10:30')]).toEqual([201, 201, 409]);
  });

  test('is kept when it is chosen again in place of itself', async () => {
    const mover = await new Mover(await createPortal(), { office: 'SC02' }).begin();
    await mover.wait(1);
    await mover.press();
    for (const minutes of [0, 8, 4]) {
      await mover.wait(minutes);
      const again = { ...wish(mover.time), moves: true, replaces: mover.mine.at(-1)?.hold };
      const answer = await mover.portal.post('/holds', again, { ...bearer(mover.access), client });
      mover.mine.push(await answer.json());
      expect(await mover.somebodyComes()).toBe(false);
    }
    const moved = await mover.portal.post('/matter/move', { hold: mover.mine.at(-1)?.hold }, bearer(mover.access));
    expect(moved.status).toBe(200);
  });
});
