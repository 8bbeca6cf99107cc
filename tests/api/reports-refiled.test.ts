import { describe, expect, test } from 'vitest';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { Answers } from '#shared/contract/answers.ts';
import { fileDraft, passGate } from '../../site/src/lib/report-calls.ts';
import { ReportDraft, readReportDraft } from '../../site/src/lib/report-draft.ts';
import { createPortal } from './resident-portal.ts';
import { answers } from './staff-harness.ts';

/** A browser on its way through a report: `visit` runs what a page would do, with what a page is given. */
async function onTheWay() {
  let page: (locals: PageLocals) => Promise<unknown> = async () => undefined;
  const portal = await createPortal({
    renderPage: async (_, locals) => {
      await page(locals);
      return new Response('<!doctype html>');
    },
  });
  let cookie = '';
  const visit = async <T>(work: (locals: PageLocals) => Promise<T>): Promise<T> => {
    const done = Promise.withResolvers<T>();
    page = async (locals) => work(locals).then(done.resolve, done.reject);
    const answer = await portal.send('GET', '/report', { headers: { cookie } });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return done.promise;
  };
  await visit(async ({ api, drafts }) => {
    const passed = await passGate(api, { form: 'R01', hazards: [] });
    if (!passed.ok) throw new Error('the gate is shut');
    await drafts.write('j', ReportDraft.parse({ form: 'R01', gate: passed.value.gate }));
  });
  const send = (typed: Answers, notUrgent = false) =>
    visit(async (locals) => {
      const draft = await readReportDraft(locals.drafts, 'j', 'R01');
      if (draft === undefined) throw new Error('the draft is gone');
      return fileDraft(locals, 'j', { draft, attempt: { answers: typed, locale: 'zh-CN', notUrgent } });
    });
  return { send };
}

describe('a report whose answer was lost on the way back', () => {
  test('sent again unchanged gives the same receipt', async () => {
    const { send } = await onTheWay();
    const [lost, again] = [await send(answers), await send(answers)];
    if (!lost.ok || !again.ok) throw new Error('it was refused');
    expect(again.value.filed.receipt).toBe(lost.value.filed.receipt);
    expect(again.value.isEarlier).toBe(false);
  });

  test('changed and sent again gives the receipt of what was filed, and says that the change is not in it', async () => {
    const { send } = await onTheWay();
    const [lost, changed] = [await send(answers), await send({ ...answers, story: 'something else' })];
    if (!lost.ok || !changed.ok) throw new Error('it was refused');
    expect(changed.value).toMatchObject({ isEarlier: true, filed: { receipt: lost.value.filed.receipt } });
  });

  test('an attempt that was refused for certain is forgotten: the next one is filed as it is', async () => {
    const { send } = await onTheWay();
    const urgent = { ...answers, story: 'there is fire here' };
    expect(await send(urgent)).toMatchObject({ ok: false, problem: { code: 'sounds-urgent' } });
    expect(await send({ ...answers, story: 'the lamp again' })).toMatchObject({ ok: true, value: { isEarlier: false } });
  });
});
