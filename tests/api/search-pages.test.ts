import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServicesView } from '#shared/contract/services.ts';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

const searchPage = async (query: string, language = 'zh-CN') => {
  const answer = await portal.send('GET', `/services?q=${encodeURIComponent(query)}`, { headers: { 'accept-language': language } });
  expect(answer.status).toBe(200);
  return answer.text();
};

test('the catalogue gives the numbers that words are about, and none without words', async () => {
  const numbersFor = async (query: string) => {
    const { signposts } = ServicesView.parse(await (await portal.get(`/services?q=${encodeURIComponent(query)}`)).json());
    return signposts.map(({ number }) => number);
  };
  expect(await numbersFor('我要报警')).toEqual(['110']);
  expect(await numbersFor('')).toEqual([]);
  expect(await numbersFor('测试事项CR1')).toEqual([]);
});

describe('the search page', () => {
  test('shows a number to tap above the services', async () => {
    const html = await searchPage('报警');
    expect(html).toContain('href="tel:110"');
    expect(html).toMatch(/href="tel:110">\s*拨打110\s*<\/a>/);
    expect(html).toContain('没有对应的事项，请看上面的号码。');
    expect(html).not.toContain('没有找到');
    expect(html.indexOf('拨打110')).toBeLessThan(html.indexOf('测试事项ID2'));
    expect(await searchPage('emergency', 'en')).toMatch(/href="tel:110">\s*Call 110\s*<\/a>/);
  });
  test('shows no number beside a service that was found', async () => {
    const html = await searchPage('测试事项CR1');
    expect(html).toContain('找到1个事项');
    expect(html).not.toContain('这些号码能帮上您');
  });
  test.each([
    ['zh-CN', '没有找到', '按类别看全部事项'],
    ['en', 'Nothing found', 'look through all services by group'],
  ])('that found nothing offers ways on, in %s', async (language, nothing, groups) => {
    const html = await searchPage('一窍不通', language);
    expect(html).toContain(nothing);
    const [way = ''] = /<a href="#groups">[^<]*/.exec(html) ?? [];
    expect(way).toContain(groups);
    expect(html).toContain('id="groups"');
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    for (const href of ['tel:12388', '/stations']) expect(main).toContain(`href="${href}"`);
    for (const code of ['ID2', 'LR1', 'CR1', 'RD1']) expect(main).toContain(`href="/services/${code}"`);
  });
});

describe('the line for everything else is the one of the pack', () => {
  test.each(['/services?q=qqxx', '/services/ID2', '/accessibility', '/privacy', '/nowhere'])('on %s', async (path) => {
    for (const language of ['zh-CN', 'en']) {
      const html = await (await portal.send('GET', path, { headers: { 'accept-language': language } })).text();
      expect(html.slice(html.indexOf('<main'), html.indexOf('</main>'))).toContain('12388');
      expect(html.slice(html.indexOf('<footer'))).toContain('href="tel:12388"');
      expect(html).not.toContain('12345');
    }
  });
});
