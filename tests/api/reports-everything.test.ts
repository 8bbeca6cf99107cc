import { beforeAll, describe, expect, test } from 'vitest';
import { StaffCaseView } from '#shared/contract/cases.ts';
import { checkForms } from '#shared/county/check-forms.ts';
import { countyWithForms } from '#tests/support/fixture-forms.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { memberOf, openStaffHarness } from './staff-harness.ts';
import { problemOf } from './visitors.ts';

let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ county: countyWithForms });
});

const party = { name: '\u738b\u4e91', reach: 'none' };
const dispute = {
  subject: 'neighbours',
  violence: 'no',
  where: { township: 'SC02-0', village: '', note: '' },
  parties: [party, { name: '\u674e\u5c71', reach: 'phone', phone: '138 0000 1111' }],
  together: 'yes',
  shown: 'no',
};
const counter = { unit: 'SC01', at: '\uff18\uff1a05', officer: { name: '', badge: '\uff10\uff11\uff12\uff13\uff14\uff15' } };

async function file(form: string, answers: object, over: object = {}) {
  portal.pass(1);
  const { gate } = await (await portal.post('/reports/gate', { form, hazards: [] })).json();
  return portal.post('/reports', { form, gate, answers, ...over });
}
/** The head of the case just filed, as the store has it. */
async function headOf(unit: string) {
  const { cases } = await portal.deps.cases.listOpen(unit);
  const newest = cases.toSorted((one, other) => Number(other.filedAt) - Number(one.filedAt))[0];
  if (newest === undefined) throw new Error(`nothing was filed at ${unit}`);
  return (await portal.deps.cases.find(newest.id))?.case;
}
const problemsOf = async (answer: Response | Awaited<ReturnType<typeof file>>) => {
  const { errors }: { errors: { pointer: string; code: string }[] } = await answer.json();
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('the two forms that use everything a form can', () => {
  test('fit together', () => {
    expect(checkForms(countyWithForms)).toEqual([]);
  });

  test('a dispute is filed with its parties; its office reads them one by one', async () => {
    const filed = await (await file('R88', { ...dispute, amount: '100', parties: [...dispute.parties, {}] })).json();
    expect(filed.case).toMatchObject({ form: 'R88', unit: 'SC02', anonymous: true });
    const harness = openStaffHarness(portal);
    const desk = await harness.cookieOf(memberOf('SC02', 'case-desk'));
    const read = await harness.send('GET', `/staff/api/cases/${(await headOf('SC02'))?.id}`, { cookie: desk });
    const { content } = StaffCaseView.parse(await read.json());
    expect(content.map(({ question, label, answer }) => [question, label.en, answer.en])).toEqual([
      ['subject', 'What it is about', 'neighbours'],
      ['violence', 'Has anybody been hit', 'no'],
      ['where', 'Where it is', 'Test Town'],
      ['parties/0/name', 'Party 1: Name', '\u738b\u4e91'],
      ['parties/0/reach', 'Party 1: How to reach them', 'none'],
      ['parties/1/name', 'Party 2: Name', '\u674e\u5c71'],
      ['parties/1/reach', 'Party 2: How to reach them', 'phone'],
      ['parties/1/phone', 'Party 2: Phone number', '13800001111'],
      ['together', 'Would they talk together', 'yes'],
      ['shown', 'Do you give your name', 'no'],
    ]);
  });

  test('violence at home goes to the centre and is promised in hours, whatever the location says', async () => {
    const { together: _dropped, ...answers } = dispute;
    const filed = await file('R88', { ...answers, subject: 'family', violence: 'yes' });
    expect((await filed.json()).case.unit).toBe('SC01');
    const head = await headOf('SC01');
    expect(Number(head?.dueAt) - Number(head?.filedAt)).toBe(2 * 3_600_000);
  });

  test('a mistake in an entry is told by its place among the entries', async () => {
    const parties = [party, {}, { name: '1', reach: 'phone' }];
    expect(await problemsOf(await file('R88', { ...dispute, parties }))).toEqual([
      '/answers/parties/1/name name.empty',
      '/answers/parties/1/reach one.empty',
      '/answers/parties/2/name name.characters',
      '/answers/parties/2/phone phone.empty',
    ]);
    expect(await problemsOf(await file('R88', { ...dispute, parties: [party] }))).toEqual(['/answers/parties group.too-few']);
    expect(await problemsOf(await file('R88', { ...dispute, parties: [party, party, party, party] }))).toEqual([
      '/answers/parties group.too-many',
    ]);
    expect(await problemsOf(await file('R88', { ...dispute, parties: 'me' }))).toEqual(['/answers/parties group.format']);
    expect(await problemsOf(await file('R88', { ...dispute, parties: [] }))).toEqual(['/answers/parties group.empty']);
  });

  test('something about a counter goes to the unit chosen, else to the one that stands in', async () => {
    const filed = await (await file('R89', counter)).json();
    expect(filed.case.unit).toBe('SC01');
    const { items } = await (await portal.post('/report-types/R89/summary', { answers: counter })).json();
    expect(items.map(({ answer }: { answer: { zh: string; en: string } }) => answer)).toEqual([
      { zh: '\u4e1c\u6e56\u6d3e\u51fa\u6240', en: 'Donghu Station' },
      { zh: '08:05', en: '08:05' },
      { zh: '\u8b66\u53f7\uff1a012345', en: 'Badge number: 012345' },
    ]);
    expect((await (await file('R89', { ...counter, unit: 'unknown' })).json()).case.unit).toBe('SC02');
  });

  test('files are refused as long as there is nowhere to put them', async () => {
    expect(await problemsOf(await file('R89', { ...counter, papers: Array.from({ length: 6 }, () => 'x') }))).toEqual([
      '/answers/papers files.too-many',
    ]);
    expect(await problemsOf(await file('R89', { ...counter, papers: ['x'] }))).toEqual(['/answers/papers files.missing']);
  });

  test('urgent words are heard in a location, in an entry and in what an officer looked like', async () => {
    const where = { ...dispute.where, note: 'where the \uff26\uff49\uff52\uff45 is' };
    expect(await problemOf(await file('R88', { ...dispute, where }))).toMatch(/ sounds-urgent$/);
    expect(await problemOf(await file('R88', { ...dispute, parties: [party, { ...party, name: 'Fire' }] }))).toMatch(/ sounds-urgent$/);
    const officer = { description: 'shouted \uff46\uff49\uff52\uff45' };
    expect(await problemOf(await file('R89', { ...counter, officer }))).toMatch(/ sounds-urgent$/);
    expect((await file('R88', { ...dispute, where }, { notUrgent: true })).status).toBe(201);
  });

  test.each(['en', 'zh-CN'])('who files in %s is written to in that language', async (locale) => {
    await file('R88', { ...dispute, email: ' A@Example.com ' }, { locale });
    const head = await headOf('SC02');
    const sealed = head?.sealedContact ?? '';
    const contact = await portal.deps.booking.sealing.open({ class: 'contact', associatedData: head?.id ?? '' }, sealed);
    expect(JSON.parse(contact ?? '')).toEqual({
      email: 'A@example.com',
      locale,
      recipients: { mail: expect.stringMatching(/^[\w-]{11}$/) },
    });
  });

  test('what a page shows hangs on the pages before, and says what it hangs on of its own', async () => {
    const view = async (form: string, page: string, answers: object) =>
      (await (await portal.post(`/report-types/${form}/page`, { page, answers })).json()).questions;
    const [first, second] = [await view('R88', 'subject', {}), await view('R88', 'parties', { subject: 'family', violence: 'yes' })];
    expect(first).toEqual([
      { id: 'subject', inside: null, onlyIf: null },
      { id: 'amount', inside: { question: 'subject', option: 'debt' }, onlyIf: null },
      {
        id: 'violence',
        inside: null,
        onlyIf: {
          zh: '\u9009\u4e86\u201c\u5bb6\u5ead\u201d\u6216\u8005\u9009\u4e86\u201c\u90bb\u91cc\u201d',
          en: 'you chose \u201cfamily\u201d or you chose \u201cneighbours\u201d',
        },
      },
      { id: 'where', inside: null, onlyIf: null },
    ]);
    expect(second.map(({ id }: { id: string }) => id)).toEqual(['parties', 'name', 'reach', 'phone']);
    const indebted = await view('R88', 'parties', { subject: 'debt', violence: 'yes' });
    expect(indebted.map(({ id }: { id: string }) => id)).toEqual(['parties', 'name', 'reach', 'phone', 'owes', 'together']);
  });
});
