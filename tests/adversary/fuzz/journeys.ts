import { identityNumber } from '#tests/api/visitors.ts';
import { linksIn, newVisitor, type Seen } from './visitor.ts';

type App = Parameters<typeof newVisitor>[0];

/** Pages with the cookies by which they were seen, to be asked for again in every wrong way. */
export type Ground = { readonly cookies: ReadonlyMap<string, string>; readonly pages: readonly Seen[] };

/** Every public page that can be reached by links alone, and some that say that there is nothing. */
export async function walkPublicPages(app: App, starts: readonly string[], most = 60): Promise<Ground> {
  const visitor = newVisitor(app);
  const waiting = [...starts];
  const known = new Set(waiting);
  while (visitor.pages.length < most) {
    const path = waiting.shift();
    if (path === undefined) break;
    const { html } = await visitor.open(path);
    for (const link of linksIn(html)) if (!known.has(link)) waiting.push(link);
    for (const link of linksIn(html)) known.add(link);
  }
  return { cookies: visitor.jar, pages: visitor.pages };
}

/** A booking from the choice of a time to its receipt, and what is done with that. */
export async function walkBooking(app: App): Promise<Ground> {
  const visitor = newVisitor(app);
  const choice = await visitor.open('/appointments/new?services=ID2&office=SC01');
  await visitor.submit(choice, {});
  const times = choice.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'time')?.values ?? [];
  const details = await visitor.submit(choice, { time: times.at(-1) ?? '' });
  await visitor.submit(details, { for: '' });
  const check = await visitor.submit(details, {
    for: 'self',
    name: '\u6d4b\u8bd5\u7532',
    documentType: 'resident-id',
    documentNumber: identityNumber(),
    phone: '13800001111',
    consentIdentity: 'yes',
  });
  await visitor.submit(check, {});
  for (const path of ['/matter', '/matter/move', '/matter/move?office=all', '/matter/cancel']) await visitor.open(path);
  return { cookies: visitor.jar, pages: visitor.pages };
}

/** A report from the emergency gate to its receipt, and its case. */
export async function walkReport(app: App): Promise<Ground> {
  const visitor = newVisitor(app);
  const gate = await visitor.open('/report/R01');
  await visitor.submit(gate, { hazards: 'fire' });
  const what = await visitor.submit(gate, { hazards: 'none' });
  const contact = await visitor.submit(what, { 'q-story': 'The lamp in the yard is broken', 'q-where': 'SC01-0' });
  const check = await visitor.submit(contact, { 'q-name-or-not': 'anonymous' });
  await visitor.submit(check, {});
  await visitor.open('/matter');
  return { cookies: visitor.jar, pages: visitor.pages };
}

/** The pages of a section for somebody who is signed in, and the two addresses signing in goes by. */
export async function walkSection(
  app: App,
  session: readonly [string, string],
  { base, paths }: { readonly base: string; readonly paths: readonly string[] },
): Promise<Ground> {
  const visitor = newVisitor(app, new Map([session]));
  for (const path of [base, `${base}/welcome`, ...paths]) await visitor.open(path);
  await visitor.open(`${base}/sign-in`);
  const pages = visitor.pages.filter(({ path }) => path.startsWith(base));
  const ways = ['/sign-in', '/signed-in?code=c&state=s'].map((way) => ({ path: `${base}${way}`, status: 303, html: '', forms: [] }));
  return { cookies: visitor.jar, pages: [...pages, ...ways] };
}
