import { type Context, Hono } from 'hono';
import { mayForOffice } from '#core/staff/policy.ts';
import { changeTimetable, listChanges, withdrawChange } from '#core/timetable/change-timetable.ts';
import { jsonBody } from '#functions/http/body.ts';
import { problem } from '#functions/http/problem.ts';
import type { SectionEnv } from '#functions/sections/section-env.ts';
import { ChangeBody, ChangeId } from '#shared/contract/timetable.ts';
import { maskName } from '#shared/masking.ts';
import type { StaffDeps } from '../deps.ts';

/** Changing the timetable of one's own office. To whoever may not, and where there is no office, there is nothing here. */
export function timetableRoutes({ env, timetable }: StaffDeps) {
  const deps = { env, timetable };
  const officeOf = ({ var: { member } }: Context<SectionEnv>): string | undefined =>
    mayForOffice(member, 'timetable.change') ? env.county.offices.find(({ code }) => code === member.unit)?.code : undefined;

  return new Hono<SectionEnv>()
    .get('/timetable/changes', async (c) => {
      const office = officeOf(c);
      return office === undefined ? problem(c, 'not-found') : c.json({ office, changes: await listChanges(deps, office) }, 200);
    })
    .post('/timetable/changes', jsonBody(ChangeBody), async (c) => {
      const office = officeOf(c);
      if (office === undefined) return problem(c, 'not-found');
      const { sub, name } = c.var.member;
      const changed = await changeTimetable(deps, { office, by: { id: sub, name: maskName(name) } }, c.req.valid('json'));
      if (changed.ok) return c.json(changed.value, 200);
      return problem(c, changed.error.code, 'fields' in changed.error ? { errors: [...changed.error.fields] } : {});
    })
    .post('/timetable/changes/:id/withdraw', async (c) => {
      const office = officeOf(c);
      const id = ChangeId.safeParse(c.req.param('id'));
      if (office === undefined || !id.success) return problem(c, 'not-found');
      const withdrawn = await withdrawChange(deps, { office, id: id.data });
      return withdrawn.ok ? c.json(withdrawn.value, 200) : problem(c, withdrawn.error.code);
    });
}
