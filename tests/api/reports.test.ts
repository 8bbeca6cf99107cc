import { beforeAll, describe, expect, test } from 'vitest';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, problemOf } from './visitors.ts';

let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal();
});

const answers = { story: '院子里的路灯坏了', where: { township: 'SC02-0', village: '', note: '村口' }, 'name-or-not': 'anonymous' };
const passGate = async () => (await (await portal.post('/reports/gate', { form: 'R01', hazards: [] })).json()).gate;

describe('a report', () => {
  test('is asked page by page, shown in words and filed behind the gate; its receipt opens it', async () => {
    const page = await (await portal.post('/report-types/R01/check', { page: 'what', answers })).json();
    expect(page).toMatchObject({ pages: ['what', 'contact'], next: 'contact' });
    const { items } = await (await portal.post('/report-types/R01/summary', { answers })).json();
    expect(items.map(({ question }: { question: string }) => question)).toEqual(['story', 'where', 'name-or-not']);
    const filed = await (await portal.post('/reports', { form: 'R01', gate: await passGate(), answers })).json();
    expect(filed.case).toMatchObject({ state: 'submitted', unit: 'SC02', anonymous: true });
    const opened = await (await portal.post('/lookup', { receipt: filed.receipt })).json();
    expect(opened.matter).toEqual(filed.case);
    expect((await portal.get('/matter', bearer(filed.access))).status).toBe(200);
  });

  test('sent twice with one gate is one report; with other answers it is refused', async () => {
    const body = { form: 'R01', gate: await passGate(), answers };
    const [first, second] = await Promise.all([portal.post('/reports', body), portal.post('/reports', body)]);
    expect((await first.json()).receipt).toBe((await second.json()).receipt);
    const other = { ...body, answers: { ...answers, story: '别的事' } };
    expect(await problemOf(await portal.post('/reports', other))).toBe('409 request-changed');
  });

  test('is not taken with a hazard, without the gate, with urgent words or with mistakes', async () => {
    expect(await problemOf(await portal.post('/reports/gate', { form: 'R01', hazards: ['fire'] }))).toMatch(/ emergency$/);
    expect(await problemOf(await portal.post('/reports', { form: 'R01', gate: 'x', answers }))).toMatch(/ gate-not-passed$/);
    const gate = await passGate();
    const urgent = { form: 'R01', gate, answers: { ...answers, story: 'there is fire here' } };
    expect(await problemOf(await portal.post('/reports', urgent))).toMatch(/ sounds-urgent$/);
    expect(await problemOf(await portal.post('/reports', { form: 'R01', gate, answers: {} }))).toBe('422 invalid-fields');
    portal.pass(24 * 60 + 1);
    expect(await problemOf(await portal.post('/reports', { form: 'R01', gate, answers }))).toMatch(/ gate-not-passed$/);
  });

  test('that does not exist is said so, whatever is asked of it', async () => {
    expect(await problemOf(await portal.get('/report-types/R99'))).toBe('404 form-unknown');
    expect(await problemOf(await portal.post('/report-types/R99/check', { page: 'what', answers }))).toBe('404 form-unknown');
    expect(await problemOf(await portal.post('/report-types/R01/check', { page: 'nothing', answers }))).toBe('404 form-unknown');
    expect(await problemOf(await portal.post('/report-types/R99/summary', { answers }))).toBe('404 form-unknown');
    expect(await problemOf(await portal.post('/reports/gate', { form: 'R99', hazards: [] }))).toBe('404 form-unknown');
  });

  test('lists its forms with and without questions', async () => {
    expect((await (await portal.get('/report-types')).json()).forms.map(({ code }: { code: string }) => code)).toEqual(['R01', 'R02']);
    const { form, townships } = await (await portal.get('/report-types/R01')).json();
    expect([form.pages.length, townships.length]).toEqual([2, 3]);
    const named = (list: { value: string; office: string }[]) => list.map(({ value, office }) => `${value} ${office}`);
    expect(named((await (await portal.get('/offices')).json()).townships)).toEqual(named(townships));
  });

  test('cannot be acted on as an appointment, nor an act be done that is not its turn', async () => {
    const { access } = await (await portal.post('/reports', { form: 'R01', gate: await passGate(), answers })).json();
    expect(await problemOf(await portal.post('/matter/cancel', undefined, bearer(access)))).toBe('404 not-found');
    const supply = { transition: 'supply', version: 1, request: 'a-random-text-of-mine', note: '补充' };
    expect(await problemOf(await portal.post('/matter/transitions', supply, bearer(access)))).toBe('409 not-possible-now');
    expect(await problemOf(await portal.post('/matter/transitions', supply))).toBe('401 signed-out');
  });
});
