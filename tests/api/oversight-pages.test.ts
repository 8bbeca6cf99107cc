import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintCase } from '#core/complaints/complaint-case.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { type OversightHarness, openOversightHarness } from './oversight-harness.ts';
import { memberOf } from './staff-harness.ts';

const site = openBuiltSite();
let harness: OversightHarness;
let legal: string;
beforeAll(async () => {
  harness = await openOversightHarness({ complaints: complaintCase, renderPage: site.renderPage });
  legal = (await harness.signIn(memberOf('small-legal', 'legal'))).session;
});
afterAll(() => site.remove());

async function open(path: string, language: 'en' | 'zh-CN', cookie = '') {
  const answer = await harness.app.request(`https://staff.example${path}`, { headers: { cookie, 'accept-language': language } });
  return { status: answer.status, html: withoutEntities(await answer.text()) };
}

describe('pages of oversight', () => {
  test.each([
    ['en', 'Legal Affairs of Test County Bureau has no open complaints.'],
    ['zh-CN', '\u6cd5\u5236\u5927\u961f\u76ee\u524d\u6ca1\u6709\u5f85\u529e\u7684\u6295\u8bc9'],
  ] as const)('say in %s that a queue is empty', async (language, text) => {
    const { status, html } = await open('/oversight', language, legal);
    expect(status).toBe(200);
    expect(html).toContain(text);
    expect(html).toContain('action="/oversight/sign-out"');
  });

  test('list what waits, the most urgent first', async () => {
    const own = { kind: 'complaint', state: 'submitted', unit: 'small-petitions', firstUnit: 'small-petitions' };
    const { terms } = await harness.fileComplaint(own);
    const { session } = await harness.signIn(memberOf('small-petitions', 'petitions'));
    const { html } = await open('/oversight', 'en', session);
    expect(html).toContain('Waiting to be taken up');
    expect(html).toContain(terms.name.en);
  });

  test('tell somebody of a unit for complaints whose role handles none', async () => {
    const { session } = await harness.signIn(memberOf('small-legal', 'administrator'));
    expect((await open('/oversight', 'en', session)).html).toContain('Your role does not handle complaints.');
  });

  test('say at the door why somebody is back', async () => {
    expect((await open('/oversight/welcome', 'en')).html).toContain('href="/oversight/sign-in"');
    expect((await open('/oversight/welcome?again=late', 'en')).html).toContain('Signing in took too long.');
    const { html } = await open(`/oversight/welcome?again=late&to=${encodeURIComponent('/oversight/cases/abc?before="x')}`, 'en');
    expect(html).toContain('href="/oversight/sign-in?to=%2Foversight%2Fcases%2Fabc%3Fbefore%3D%22x"');
    expect((await open('/oversight/welcome?again=constructor', 'en')).html).not.toContain('native code');
  });

  test('that do not exist, and those of other sides, are one and the same page', async () => {
    const nowhere = await open('/oversight/nothing', 'en', legal);
    expect(nowhere.status).toBe(404);
    for (const path of ['/staff', '/services']) {
      const { status, html } = await open(path, 'en', legal);
      // The address itself stands in the links that change language and size, and nowhere else.
      expect([status, html.replaceAll(encodeURIComponent(path), encodeURIComponent('/oversight/nothing'))]).toEqual([404, nowhere.html]);
    }
  });
});
