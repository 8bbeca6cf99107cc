import { afterAll, beforeAll, expect, test } from 'vitest';
import { locales } from '#shared/i18n/locale.ts';
import { privacyText } from '#shared/i18n/pages/privacy.ts';
import { visitorFieldsText } from '#shared/i18n/visitor-fields.ts';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { textIn } from './page-walker.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

/** The three things that send a message. */
const occasions = {
  'zh-CN': ['\u7ea6\u597d', '\u6539\u671f', '\u53d6\u6d88'],
  en: [/\bbook(ed)?\b/, /\bmoved?\b/, /\bcancel(led)?\b/],
};

test.each(locales)(
  'what a number and an address are used for is said where they are asked for and in the privacy notice (%s)',
  async (locale) => {
    const { phone, email } = visitorFieldsText(locale).hints;
    const html = await (await portal.send('GET', '/privacy', { headers: { 'accept-language': locale } })).text();
    const { rows } = privacyText(locale).what;
    const row = rows.find(({ why }) => /\u77ed\u4fe1|text message/.test(why));
    expect(textIn(html)).toContain(row?.why);
    for (const words of [phone, email, row?.why]) {
      for (const occasion of occasions[locale]) expect(words).toMatch(occasion);
    }
  },
);

test.each(locales)(
  'the digest by which messages of a day are counted has a row in the privacy notice, kept for that day (%s)',
  (locale) => {
    const row = privacyText(locale).what.rows.find(({ item }) => /digest of the mobile|\u624b\u673a\u53f7.*\u6458\u8981/.test(item));
    expect(row?.retention).toMatch(/^1( day|\u5929)$/);
  },
);
