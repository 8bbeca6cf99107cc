import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { advanceCase } from '#core/cases/advance-case.ts';
import type { CaseWithEvents } from '#core/cases/case-store.ts';
import { viewQueueEntry } from '#core/cases/view-case.ts';
import { viewStaffCase } from '#core/cases/view-staff-case.ts';
import { readContent } from '#core/reports/read-content.ts';
import { policyOf, relationTo, type StaffPermission } from '#core/staff/policy.ts';
import type { StaffMember } from '#core/staff/staff-member.ts';
import { jsonBody, query } from '#functions/http/body.ts';
import { problem } from '#functions/http/problem.ts';
import { staffTransitionBody, TimelineQuery } from '#shared/contract/cases.ts';
import { transitionsBy } from '#shared/contract/machine.ts';
import { maskName } from '#shared/masking.ts';
import type { SectionDeps } from './deps.ts';
import type { SectionEnv } from './section-env.ts';

/** Anything else names no case, and may be too long for a key of the store. */
const caseId = /^[A-Za-z0-9]{1,40}$/;

const QueueQuery = z.object({ from: z.string().min(1).max(200).optional() });

/**
 * The queue of one's own office, and its cases. A case of another office, one the role may not see and one that does not exist are the same 404: who
 * has no business with a case does not learn that there is one.
 */
export function caseRoutes({ env, cases, sealing }: SectionDeps) {
  const deps = { env, cases, sealing };
  const { machine } = cases.type;
  const may = policyOf(machine);
  const StaffTransition = staffTransitionBody(transitionsBy(machine, 'staff'));

  const allowed = async (c: Context<SectionEnv>, id: string, permission: StaffPermission): Promise<CaseWithEvents | undefined> => {
    const caseFile = caseId.test(id) ? await cases.find(id) : undefined;
    return caseFile !== undefined && may(c.var.member, permission, relationTo(c.var.member, caseFile.case)) ? caseFile : undefined;
  };
  const mayDo = (member: StaffMember, { case: head }: CaseWithEvents, transition: string) =>
    may(member, `case.${transition}`, relationTo(member, head));
  const view = (caseFile: CaseWithEvents, member: StaffMember, before?: number) =>
    viewStaffCase(
      { ...deps, readContent: (id) => readContent(deps, id), may: (transition) => mayDo(member, caseFile, transition) },
      caseFile,
      before,
    );

  return new Hono<SectionEnv>()
    .get('/me', (c) => {
      const { name, unit, roles } = c.var.member;
      return c.json({ name, unit, roles, queue: may(c.var.member, 'queue.read', 'own') }, 200);
    })
    .get('/queue', query(QueueQuery), async (c) => {
      const { unit } = c.var.member;
      if (!may(c.var.member, 'queue.read', 'own')) return problem(c, 'not-found');
      const page = await cases.listOpen(unit, c.req.valid('query').from);
      return c.json({ unit, cases: page.cases.map((head) => viewQueueEntry(env, head)), next: page.next ?? null }, 200);
    })
    .get('/cases/:id', query(TimelineQuery), async (c) => {
      const caseFile = await allowed(c, c.req.param('id'), 'case.read');
      const { before } = c.req.valid('query');
      return caseFile === undefined ? problem(c, 'not-found') : c.json(await view(caseFile, c.var.member, before), 200);
    })
    .post('/cases/:id/transitions', jsonBody(StaffTransition), async (c) => {
      const request = c.req.valid('json');
      const { sub, name, unit } = c.var.member;
      const seen = await allowed(c, c.req.param('id'), 'case.read');
      // What they did themselves may have taken the case out of their hands: sent again it gets its answer again.
      const isRepeated = seen?.events.some((event) => event.request === request.request && event.actorId === sub) ?? false;
      const caseFile = seen !== undefined && (isRepeated || mayDo(c.var.member, seen, request.transition)) ? seen : undefined;
      if (caseFile === undefined) return problem(c, 'not-found');
      const advanced = await advanceCase(deps, caseFile, { ...request, actor: { by: 'staff', unit, name: maskName(name), id: sub } });
      if (advanced.ok) return c.json(await view(advanced.value, c.var.member), 200);
      return problem(c, advanced.error.code, 'fields' in advanced.error ? { errors: [...advanced.error.fields] } : {});
    });
}
