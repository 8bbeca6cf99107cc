import { type Context, Hono } from 'hono';
import { cancelAppointment, moveAppointment } from '#core/appointments/change-appointment.ts';
import { advanceCase } from '#core/cases/advance-case.ts';
import { viewCase } from '#core/cases/view-case.ts';
import { lookUp, resumeMatter, seeMatter } from '#core/matters/look-up.ts';
import { readAccessToken } from '#core/receipts/access.ts';
import { jsonBody } from '#functions/http/body.ts';
import { clientLimit } from '#functions/http/client-limit.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { idempotent } from '#functions/http/idempotency.ts';
import { problem } from '#functions/http/problem.ts';
import { MoveBody } from '#shared/contract/appointments.ts';
import { ResidentTransition } from '#shared/contract/cases.ts';
import { LookupBody } from '#shared/contract/receipts.ts';
import { bearerToken } from '../bearer-token.ts';
import type { ResidentDeps } from '../deps.ts';
import { sameMatter, seenVersion } from '../same-matter.ts';

/** Lookups of one client; the entropy of a receipt does the rest. */
const lookupLimits = [
  { name: 'lookup-minute', max: 10, seconds: 60 },
  { name: 'lookup-hour', max: 40, seconds: 3600 },
];

/** What one client changes of opened matters, counted before a key is kept for it. */
const changeLimits = [{ name: 'matter-change', max: 30, seconds: 600 }];

/** Opening a matter with its receipt, and acting on it. The receipt travels only in the body of the lookup; the rest goes by `Authorization: Bearer`. */
export function matterRoutes({ booking, receipts, cases, limits, idempotency }: ResidentDeps) {
  const matters = { ...booking, receipts, cases };
  const counting = { limits, secrets: booking.secrets, now: booking.env.now };
  const limit = clientLimit(counting, lookupLimits);
  const changeLimit = clientLimit(counting, changeLimits);
  const resume = (c: Context<HttpEnv>) => resumeMatter(matters, bearerToken(c));
  // A key belongs to the matter that is open: whoever cannot open it gets no answer out of the record.
  const once = idempotent(
    { ...booking, store: idempotency },
    async (c) => (await readAccessToken(booking.secrets, bearerToken(c), booking.env.now()))?.key,
  );
  return new Hono<HttpEnv>()
    .post('/lookup', limit, jsonBody(LookupBody), async (c) => {
      const opened = await lookUp(matters, c.req.valid('json').receipt);
      return opened.ok ? c.json(opened.value, 200) : problem(c, opened.error);
    })
    .use('/matter/*', sameMatter(booking))
    .get('/matter', async (c) => {
      const opened = await seeMatter(matters, bearerToken(c));
      return opened.ok ? c.json(opened.value, 200) : problem(c, opened.error);
    })
    .post('/matter/move', changeLimit, jsonBody(MoveBody), once, async (c) => {
      const opened = await resume(c);
      if (!opened.ok) return problem(c, opened.error);
      const moved = await moveAppointment(booking, { key: opened.value.key, hold: c.req.valid('json').hold, version: seenVersion(c) });
      if (!moved.ok) return problem(c, moved.error);
      const after = await resume(c);
      if (!after.ok) return problem(c, after.error);
      const { access, handle, matter } = after.value;
      return c.json({ access, handle, matter }, 200);
    })
    .post('/matter/cancel', changeLimit, once, async (c) => {
      const opened = await resume(c);
      if (!opened.ok) return problem(c, opened.error);
      const cancelled = await cancelAppointment(booking, { key: opened.value.key, version: seenVersion(c) });
      if (!cancelled.ok) return problem(c, cancelled.error);
      const after = await resume(c);
      if (!after.ok) return problem(c, after.error);
      const { access, handle, matter } = after.value;
      return c.json({ access, handle, matter }, 200);
    })
    .post('/matter/transitions', changeLimit, jsonBody(ResidentTransition), async (c) => {
      const opened = await resume(c);
      if (!opened.ok) return problem(c, opened.error);
      if (opened.value.caseFile === undefined) return problem(c, 'not-possible-now');
      const advanced = await advanceCase(matters, opened.value.caseFile, { ...c.req.valid('json'), actor: { by: 'resident' } });
      if (!advanced.ok) return problem(c, advanced.error.code);
      const { access, handle } = opened.value;
      return c.json({ access, handle, matter: await viewCase(matters, advanced.value) }, 200);
    });
}
