import { Hono } from 'hono';
import type { Hold } from '#core/appointments/appointment.ts';
import { type HoldRefusal, holdSlot } from '#core/appointments/hold-slot.ts';
import { holdToken, readHoldToken } from '#core/appointments/hold-token.ts';
import { releaseHold } from '#core/appointments/release-hold.ts';
import { visitOfParty } from '#core/appointments/visit.ts';
import { jsonBody } from '#functions/http/body.ts';
import { clientDigest, clientLimit } from '#functions/http/client-limit.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { idempotent } from '#functions/http/idempotency.ts';
import { problem } from '#functions/http/problem.ts';
import { HoldBody, type HoldView, ReleaseBody } from '#shared/contract/appointments.ts';
import { clockTimeToMinutes, minutesToClockTime } from '#shared/local-time.ts';
import type { ResidentDeps } from '../deps.ts';
import { openedAppointment } from '../opened-appointment.ts';
import { sameMatter } from '../same-matter.ts';

/** Generous, because a whole village can share one address; how many times one client keeps at once is limited besides. */
const holdLimits = [{ name: 'hold', max: 60, seconds: 600 }];

/** Holding a time, and giving it back. */
export function holdRoutes({ booking, limits, idempotency }: Pick<ResidentDeps, 'booking' | 'limits' | 'idempotency'>) {
  const { env, secrets } = booking;
  const limiting = { limits, secrets, now: env.now };
  const once = idempotent({ ...booking, store: idempotency });
  return new Hono<HttpEnv>()
    .post('/holds', clientLimit(limiting, holdLimits), jsonBody(HoldBody), sameMatter(booking), once, async (c) => {
      const { replaces: token, moves: isMove, party, start, ...slot } = c.req.valid('json');
      const moves = isMove ? await openedAppointment(c, booking) : undefined;
      if (isMove && moves === undefined) return problem(c, 'signed-out');
      const replaces = token === undefined ? undefined : await readHoldToken(secrets, token);
      const client = await clientDigest(limiting, c.var.clientAddress);
      const wish = { ...slot, services: party, start: clockTimeToMinutes(start) };
      const held = await holdSlot(booking, { ...wish, replaces, moves, client });
      if (!held.ok) return problem(c, held.error.code, alternativesIn(held.error));
      return c.json(await viewHold(booking, held.value, { ...slot, party, start }), 201);
    })
    .post('/holds/release', jsonBody(ReleaseBody), async (c) => {
      const hold = await readHoldToken(secrets, c.req.valid('json').hold);
      if (hold === undefined) return problem(c, 'hold-invalid');
      await releaseHold(booking, hold);
      return c.json({ released: true }, 200);
    });
}

/** Offers with their starts as clock times. */
function alternativesIn(refusal: HoldRefusal) {
  if (!('alternatives' in refusal)) return {};
  return { alternatives: refusal.alternatives.map(({ office, day, start }) => ({ office, day, start: minutesToClockTime(start) })) };
}

type Wish = Pick<HoldView, 'party' | 'office' | 'day' | 'start'>;

async function viewHold({ env, secrets }: ResidentDeps['booking'], hold: Hold, wish: Wish): Promise<HoldView> {
  const visit = visitOfParty(env.county, hold.services);
  const minutes = visit.ok ? visit.value.minutes : 0;
  return { hold: await holdToken(secrets, hold), heldUntil: new Date(hold.heldUntil * 1000).toISOString(), minutes, ...wish };
}
