import { describe, expect, test } from 'vitest';
import { countyWithForms } from '#tests/support/fixture-forms.ts';
import { builtPortal } from './built-portal.ts';
import { expectSound, fieldsOf, textIn, type WalkedPage } from './page-walker.ts';

const portal = builtPortal(countyWithForms);

const pathOf = (page: WalkedPage) => page.path.split('?')[0];
const errorLinks = ({ html }: WalkedPage) =>
  [...(/<div class="errors"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '').matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
/** The names in the entries of the group, as the fields hold them. */
const namesIn = (page: WalkedPage) =>
  Object.entries(fieldsOf(page.html)).flatMap(([field, value]) => (/^q-parties_\d+_name$/.test(field) ? [value] : []));

async function begin(form: string) {
  const visitor = portal.visitor();
  const gate = await visitor.open(`/report/${form}`);
  return { visitor, page: await visitor.send(gate, { hazards: 'none' }) };
}

describe('with nothing but pages, links and buttons', () => {
  test('a dispute is written down, parties added and taken away, mended, checked and filed', async () => {
    const { visitor, page: first } = await begin('R88');
    expect(pathOf(first)).toBe('/report/R88/subject');
    expectSound(first);
    expect(textIn(first.html)).toContain('Answer this only if, above, you chose \u201cfamily\u201d or you chose \u201cneighbours\u201d.');
    let page = await visitor.send(first, { 'q-subject': 'neighbours', 'q-violence': 'no', 'q-where': 'SC02-0' });
    expect(pathOf(page)).toBe('/report/R88/parties');
    expectSound(page);
    expect(namesIn(page)).toEqual(['', '']);
    expect(page.html).not.toContain('value="parties/0"');
    expect(page.html).not.toContain('q-parties_0_owes');

    page = await visitor.send(page, { 'q-parties_0_name': 'Wang', 'q-parties_1_name': 'Li', 'q-parties_1_reach': 'phone' }, [
      'add',
      'parties',
    ]);
    expect(page.path).toMatch(/^\/report\/R88\/parties\?draft=[\w-]+#q-parties_2$/);
    expectSound(page);
    expect(namesIn(page)).toEqual(['Wang', 'Li', '']);
    expect(errorLinks(page)).toEqual([]);
    expect(page.html).not.toContain('name="add"');
    page = await visitor.send(page, { 'q-parties_2_name': 'Zhao' }, ['remove', 'parties/0']);
    expect(namesIn(page)).toEqual(['Li', 'Zhao']);
    expect(fieldsOf(page.html)['q-parties_0_reach']).toBe('phone');

    page = await visitor.send(page, {});
    expect(page.status).toBe(422);
    expectSound(page);
    expect(errorLinks(page)).toEqual(['q-parties_0_phone', 'q-parties_1_reach', 'q-together']);
    expect(textIn(page.html)).toContain('Party 1: Fill in \u201cPhone number\u201d');
    page = await visitor.send(page, { 'q-parties_0_phone': '13800001111', 'q-parties_1_reach': 'none', 'q-together': 'yes' });
    expect(pathOf(page)).toBe('/report/R88/you');

    page = await visitor.send(page, { 'q-shown': 'yes', 'q-card_type': 'foreign-passport', 'q-card': 'X' });
    expectSound(page);
    expect(errorLinks(page)).toEqual(['q-card']);
    page = await visitor.send(page, { 'q-card': 'ab 1234' });
    expect(pathOf(page)).toBe('/report/R88/check');
    const text = textIn(page.html);
    for (const line of ['Party 1: Name Li', 'Party 1: Phone number 13800001111', 'Party 2: Name Zhao', 'AB1234'])
      expect(text).toContain(line);
    expect(text).not.toContain('Wang');
    page = await visitor.send(page, {});
    expect(pathOf(page)).toBe('/report/R88/filed');
    expect(textIn(page.html)).toContain('Xiling Station');
  });

  test('something about a counter: units to choose, an officer told about, nothing asked for files', async () => {
    const { visitor, page: first } = await begin('R89');
    expectSound(first);
    expect(first.html).not.toMatch(/type="file"|q-papers/);
    expect([...first.html.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['', 'SC01', 'SC02', 'SC03', 'unknown']);
    let page = await visitor.send(first, { 'q-unit': 'SC02', 'q-officer': 'Lu', 'q-officer_unknown': 'yes', 'q-at': '25:00' });
    expectSound(page);
    expect(errorLinks(page)).toEqual(['q-at', 'q-officer']);
    expect(fieldsOf(page.html)).toMatchObject({ 'q-unit': 'SC02', 'q-officer': 'Lu', 'q-at': '25:00', 'q-officer_unknown': 'yes' });
    const { 'q-officer_unknown': _ticked, ...others } = fieldsOf(page.html);
    page = await visitor.send({ ...page, html: '' }, { ...others, 'q-at': '9:30' });
    expect(pathOf(page)).toBe('/report/R89/check');
    expect(textIn(page.html)).toContain('At what time 09:30');
    page = await visitor.send(page, {});
    expect(textIn(page.html)).toContain('Xiling Station');
  });
});
