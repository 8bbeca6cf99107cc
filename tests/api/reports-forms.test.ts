import { describe, expect, test } from 'vitest';
import { viewStaffCase } from '#core/cases/view-staff-case.ts';
import { readContent } from '#core/reports/read-content.ts';
import { StaffCaseView } from '#shared/contract/cases.ts';
import { CompiledCounty } from '#shared/county/county.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { createPortal } from './resident-portal.ts';
import { fileReport, memberOf, openStaffHarness } from './staff-harness.ts';
import { bearer, problemOf } from './visitors.ts';

const t = (zh: string, en: string) => ({ zh, en });

/** Another kind of report, as different as the schema allows: routed to one unit, without contact, promised in hours, with a limit by law. */
const tiny = {
  code: 'R77',
  version: 3,
  kind: 'report',
  name: t('\u6d4b\u8bd5', 'Test'),
  summary: t('\u6d4b', 't'),
  before: [t('\u6d4b', 't')],
  routing: [{ by: 'unit', unit: 'SC02' }],
  contact: {},
  deadlines: {
    triage: { amount: 2, unit: 'hours' },
    promised: { amount: 24, unit: 'hours' },
    statutory: { limit: { amount: 3, unit: 'calendar-days' }, source: t('\u6cd5', 'law') },
    source: t('\u8bfa', 'promise'),
    amberFrom: 0.5,
  },
  limits: { returns: 0, transfers: 2 },
  keepDays: 2,
  pages: [
    {
      id: 'only',
      title: t('\u9875', 'page'),
      questions: [
        {
          id: 'colour',
          kind: 'one',
          label: t('\u989c\u8272', 'Colour'),
          required: true,
          options: [
            { value: 'red', label: t('\u7ea2', 'Red') },
            { value: 'blue', label: t('\u84dd', 'Blue') },
          ],
        },
        {
          id: 'why',
          kind: 'text',
          label: t('\u4e3a\u4f55', 'Why'),
          required: true,
          longest: 20,
          when: { question: 'colour', any: ['red'] },
        },
      ],
    },
  ],
};
const county = CompiledCounty.parse({ ...smallCounty, forms: [...smallCounty.forms, tiny] });

describe('a form that was added as data alone', () => {
  test('is listed, asked, filed, worked and erased as its data say', async () => {
    const portal = await createPortal({ county });
    const harness = openStaffHarness(portal);
    const { forms } = await (await portal.get('/report-types')).json();
    expect(forms.map(({ code }: { code: string }) => code)).toEqual(['R01', 'R02', 'R77']);

    expect(await problemOf(await portal.post('/report-types/R77/check', { page: 'only', answers: { colour: 'red' } }))).toBe(
      '422 invalid-fields',
    );
    const checked = await (
      await portal.post('/report-types/R77/check', { page: 'only', answers: { colour: 'blue', why: 'hidden' } })
    ).json();
    expect(checked).toEqual({ answers: { colour: 'blue' }, pages: ['only'], next: null });

    const { gate } = await (await portal.post('/reports/gate', { form: 'R77', hazards: [] })).json();
    const filed = await (await portal.post('/reports', { form: 'R77', gate, answers: { colour: 'red', why: 'so' } })).json();
    expect(filed.case).toMatchObject({ form: 'R77', unit: 'SC02', anonymous: false });
    expect(filed.case.clocks.map(({ name, limit }: { name: string; limit: object }) => [name, limit])).toEqual([
      ['triage', { amount: 2, unit: 'hours' }],
      ['promised', { amount: 24, unit: 'hours' }],
      ['statutory', { amount: 3, unit: 'calendar-days' }],
    ]);

    const desk = await harness.cookieOf(memberOf('SC02', 'case-desk'));
    const [entry] = (await portal.deps.cases.listOpen('SC02')).cases;
    const id = entry?.id ?? '';
    const seen = StaffCaseView.parse(await (await harness.send('GET', `/staff/api/cases/${id}`, { cookie: desk })).json());
    expect(seen.transitions).toEqual(['accept', 'refuse', 'transfer', 'message']);
    expect(seen.content).toEqual([
      { question: 'colour', label: t('\u989c\u8272', 'Colour'), answer: t('\u7ea2', 'Red') },
      { question: 'why', label: t('\u4e3a\u4f55', 'Why'), answer: t('so', 'so') },
    ]);
    expect(await problemOf(await harness.advance(desk, id, { transition: 'return', version: 1 }))).toBe('409 no-more-returns');
    await harness.advance(desk, id, { transition: 'refuse', version: 1 });
    const ended = (await portal.deps.cases.find(id))?.case;
    expect((ended?.eraseAt ?? 0) * 1_000 - portal.now().getTime()).toBe(2 * 86_400_000);
  });

  test('refuses the gate of another form', async () => {
    const portal = await createPortal({ county });
    const { gate } = await (await portal.post('/reports/gate', { form: 'R01', hazards: [] })).json();
    expect(await problemOf(await portal.post('/reports', { form: 'R77', gate, answers: { colour: 'blue' } }))).toBe('409 gate-not-passed');
  });
});

describe('a report that was filed', () => {
  test('keeps the words it was asked with when its form has changed, and can still be worked', async () => {
    const portal = await createPortal();
    const { id, access } = await fileReport(portal);
    const [form] = smallCounty.forms;
    const changed = CompiledCounty.parse({
      ...smallCounty,
      forms: [
        {
          ...form,
          version: 2,
          pages: [
            {
              id: 'new',
              title: t('\u65b0', 'New'),
              questions: [{ id: 'where', kind: 'location', label: t('\u65b0\u95ee', 'Another question'), required: true }],
            },
          ],
          anonymity: undefined,
          contact: {},
        },
      ],
    });
    const { env, sealing } = portal.deps.booking;
    const { cases } = portal.deps;
    const caseFile = await cases.find(id);
    if (caseFile === undefined) throw new Error('the report is gone');
    const deps = { env: { ...env, county: changed }, cases, sealing };
    const { content, transitions } = await viewStaffCase(
      { ...deps, readContent: (of) => readContent(deps, of), may: () => true },
      caseFile,
    );
    expect(content.map(({ question, label, answer }) => [question, label.en, answer.en])).toEqual([
      ['story', 'Tell us about it', 'The lamp in the yard is broken'],
      ['where', 'Where it is', 'Test Town'],
      ['name-or-not', 'Do you want to give your phone number', 'No'],
    ]);
    expect(transitions).toContain('accept');
    expect((await portal.get('/matter', bearer(access))).status).toBe(200);
  });

  test('holds nothing that was hidden: a phone number typed before choosing to stay anonymous is not stored', async () => {
    const portal = await createPortal();
    const { id } = await fileReport(portal, { phone: '13800001111' });
    const { sealing } = portal.deps.booking;
    const sealed = (await portal.deps.cases.readContent(id)) ?? '';
    const content = (await sealing.open({ class: 'report', associatedData: id }, sealed)) ?? '';
    expect(content).toContain('The lamp in the yard');
    expect(content).not.toContain('13800001111');
    expect((await portal.deps.cases.find(id))?.case.sealedContact).toBeUndefined();
  });

  test('through all the clocks: a pause while it is returned moves the promise by the days it lasted', async () => {
    const portal = await createPortal();
    const harness = openStaffHarness(portal);
    const { receipt, id } = await fileReport(portal);
    const look = async () => {
      const { access: fresh, matter } = await (await portal.post('/lookup', { receipt })).json();
      return { fresh, clock: matter.clocks.find(({ name }: { name: string }) => name === 'promised') };
    };
    expect((await look()).clock).toMatchObject({ lastDay: '2026-03-09', paused: 0 });
    await harness.advance(await harness.cookieOf(memberOf('SC01', 'case-desk')), id, { transition: 'return', version: 1 });
    portal.pass(2 * 24 * 60);
    expect((await look()).clock).toMatchObject({ stopped: true, paused: 2, overdueBy: 0 });
    const { fresh } = await look();
    await portal.post(
      '/matter/transitions',
      { transition: 'supply', version: 2, request: 'a-request-of-mine', note: 'here' },
      bearer(fresh),
    );
    expect((await look()).clock).toMatchObject({ stopped: false, paused: 2, lastDay: '2026-03-11' });
  });
});
