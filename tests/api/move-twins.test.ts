import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import type { BookingDeps } from '#core/appointments/booking-deps.ts';
import { moveAppointment } from '#core/appointments/change-appointment.ts';
import { type HoldRequest, holdSlot } from '#core/appointments/hold-slot.ts';
import { holdToken } from '#core/appointments/hold-token.ts';
import { receiptKey } from '#core/receipts/receipt-key.ts';
import { parseReceipt } from '#shared/receipt.ts';
import { createPortal } from './resident-portal.ts';
import { book, wish } from './visitors.ts';

/** A store that lets something else happen once, right before or after it was first asked for this. */
function interrupted(store: AppointmentStore, at: 'findHold' | 'hold', when: 'before' | 'after', happen: () => Promise<unknown>) {
  let isDue = true;
  const once = async () => {
    if (!isDue) return;
    isDue = false;
    await happen();
  };
  const around = async <Answer>(name: typeof at, ask: () => Promise<Answer>) => {
    if (name === at && when === 'before') await once();
    const answer = await ask();
    if (name === at && when === 'after') await once();
    return answer;
  };
  return {
    ...store,
    findHold: (holds) => around('findHold', () => store.findHold(holds)),
    hold: (attempt) => around('hold', () => store.hold(attempt)),
  } satisfies AppointmentStore;
}

const Case = fc.record({
  office: fc.constantFrom('SC01', 'SC02'),
  at: fc.constantFrom('findHold' as const, 'hold' as const),
  when: fc.constantFrom('before' as const, 'after' as const),
  twin: fc.constantFrom('holds' as const, 'moves' as const),
  /** Two presses a second apart may lie in two periods of ten minutes. */
  isPeriodBefore: fc.boolean(),
});

async function portalWithAppointment(office: string) {
  const portal = await createPortal();
  const { receipt } = await book(portal, { office, start: '14:00' });
  const parsed = parseReceipt(receipt);
  if (!parsed.ok) throw new Error('no receipt');
  portal.setNow('2026-03-02T00:10:01Z');
  return { portal, key: await receiptKey(portal.platform.secrets, parsed.receipt) };
}

async function press(deps: BookingDeps, { key, request, isDone }: { key: string; request: HoldRequest; isDone: boolean }) {
  const held = await holdSlot(deps, request);
  if (!held.ok) return held.error.code;
  if (!isDone) return 'held';
  const moved = await moveAppointment(deps, { key, hold: await holdToken(deps.secrets, held.value), version: 1 });
  return moved.ok ? 'moved' : moved.error;
}

/** How many counters somebody else could still have at that time. */
async function freeCounters(deps: BookingDeps, request: HoldRequest): Promise<number> {
  let free = 0;
  while ((await holdSlot(deps, { ...request, moves: undefined, client: undefined })).ok) free += 1;
  return free;
}

describe('a move pressed twice', () => {
  test('is one move, whatever the second press does between the reads of the first, and whichever period it lies in', async () => {
    await fc.assert(
      fc.asyncProperty(Case, async ({ office, at, when, twin, isPeriodBefore }) => {
        const { portal, key } = await portalWithAppointment(office);
        const deps: BookingDeps = portal.deps.booking;
        const moves = await deps.store.find(key);
        const { party: services, day } = wish();
        const request = { services, office, day, start: 600, moves, client: 'client' };
        const earlier = new Date(portal.now().getTime() - (isPeriodBefore ? 1000 : 0));
        const twinDeps = { ...deps, env: { ...deps.env, now: () => earlier } };
        const answers: string[] = [];
        const happen = async () => answers.push(await press(twinDeps, { key, request, isDone: twin === 'moves' }));
        answers.push(await press({ ...deps, store: interrupted(deps.store, at, when, happen) }, { key, request, isDone: true }));
        expect(answers).toEqual(answers.length === 1 ? ['moved'] : [twin === 'moves' ? 'moved' : 'held', 'moved']);
        expect(await deps.store.find(key)).toMatchObject({ version: 2, slots: [{ office, from: 600 }] });
        const isOneCounter = office === 'SC02';
        expect(await freeCounters(deps, request), 'one counter is taken, not two').toBe(isOneCounter ? 0 : 2);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
