import { Hono } from 'hono';
import { viewCase } from '#core/cases/view-case.ts';
import { checkForm, checkPage } from '#core/forms/check-answers.ts';
import { describeAnswers } from '#core/forms/describe-answers.ts';
import { askedPages, keepAsked } from '#core/forms/form-engine.ts';
import { townshipsOf } from '#core/forms/locations.ts';
import { viewPage } from '#core/forms/view-page.ts';
import { openAccess } from '#core/receipts/access.ts';
import { fileReport } from '#core/reports/file-report.ts';
import { passGate } from '#core/reports/gate.ts';
import { jsonBody } from '#functions/http/body.ts';
import { clientLimit } from '#functions/http/client-limit.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { problem } from '#functions/http/problem.ts';
import { CheckPageBody, FileBody, GateBody } from '#shared/contract/report-bodies.ts';
import { formUnits } from '#shared/county/form-units.ts';
import { localDayOf } from '#shared/local-time.ts';
import type { ResidentDeps } from '../deps.ts';

/** Reports of one client. A whole village can share one address. */
const filingLimits = [{ name: 'filing', max: 20, seconds: 3600 }];
const gateLimits = [{ name: 'gate', max: 60, seconds: 3600 }];

/** Report types, their pages, and filing behind the emergency gate. */
export function reportRoutes({ booking, cases, limits }: ResidentDeps) {
  const { env, secrets, sealing } = booking;
  const { county } = env;
  const formOf = (code: string) => county.forms.find((form) => form.code === code);
  const rules = () => ({ county, today: localDayOf(env.now(), county.settings.timeZone) });
  return new Hono<HttpEnv>()
    .get('/report-types', (c) =>
      c.json({ forms: county.forms.map(({ code, name, summary, before }) => ({ code, name, summary, before })) }, 200),
    )
    .get('/report-types/:code', (c) => {
      const form = formOf(c.req.param('code'));
      return form === undefined
        ? problem(c, 'form-unknown')
        : c.json({ form, townships: townshipChoices(county), units: formUnits(county) }, 200);
    })
    .post('/reports/gate', clientLimit({ limits, secrets, now: env.now }, gateLimits), jsonBody(GateBody), async (c) => {
      const { form, hazards } = c.req.valid('json');
      if (formOf(form) === undefined) return problem(c, 'form-unknown');
      return hazards.length > 0 ? problem(c, 'emergency') : c.json({ gate: await passGate({ env, secrets }, form) }, 201);
    })
    .post('/report-types/:code/page', jsonBody(CheckPageBody), (c) => {
      const form = formOf(c.req.param('code'));
      const page = form?.pages.find(({ id }) => id === c.req.valid('json').page);
      if (form === undefined || page === undefined) return problem(c, 'form-unknown');
      return c.json({ questions: viewPage(county, { form, page, answers: c.req.valid('json').answers }) }, 200);
    })
    .post('/report-types/:code/check', jsonBody(CheckPageBody), (c) => {
      const form = formOf(c.req.param('code'));
      const page = form?.pages.find(({ id }) => id === c.req.valid('json').page);
      if (form === undefined || page === undefined) return problem(c, 'form-unknown');
      const checked = checkPage(rules(), page, keepAsked(form, c.req.valid('json').answers));
      if (checked.problems.length > 0) return problem(c, 'invalid-fields', { errors: [...checked.problems] });
      const answers = keepAsked(form, checked.answers);
      const pages = askedPages(form, answers).map(({ id }) => id);
      return c.json({ answers, pages, next: pages[pages.indexOf(page.id) + 1] ?? null }, 200);
    })
    .post('/report-types/:code/summary', jsonBody(CheckPageBody.pick({ answers: true })), (c) => {
      const form = formOf(c.req.param('code'));
      if (form === undefined) return problem(c, 'form-unknown');
      const { answers, problems } = checkForm(rules(), form, c.req.valid('json').answers);
      if (problems.length > 0) return problem(c, 'invalid-fields', { errors: [...problems] });
      const pageOf = (question: string) => form.pages.find((page) => page.questions.some(({ id }) => id === question))?.id ?? '';
      const items = describeAnswers(county, form, answers).map((item) => ({ page: pageOf(item.question.split('/')[0] ?? ''), ...item }));
      return c.json({ items }, 200);
    })
    .post('/reports', clientLimit({ limits, secrets, now: env.now }, filingLimits), jsonBody(FileBody), async (c) => {
      const filed = await fileReport({ env, secrets, sealing, cases }, c.req.valid('json'));
      if (!filed.ok) return problem(c, filed.error.code, 'fields' in filed.error ? { errors: [...filed.error.fields] } : {});
      const { receipt, case: head, event } = filed.value;
      const opened = await openAccess(secrets, head.receiptKey, env.now());
      return c.json({ receipt, ...opened, case: await viewCase({ env, sealing, cases }, { case: head, events: [event] }) }, 201);
    });
}

/** Townships with their villages, for the questions where something is. */
function townshipChoices(county: ResidentDeps['booking']['env']['county']) {
  return townshipsOf(county).map((township) => ({
    ...township,
    villages: (county.offices.find(({ code }) => code === township.office)?.rooms ?? []).map(({ id, name }) => ({ id, name })),
  }));
}
