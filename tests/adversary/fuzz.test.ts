import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { complaintCase } from '#core/complaints/complaint-case.ts';
import { StaffTransition, staffTransitionBody } from '#shared/contract/cases.ts';
import { transitionsBy } from '#shared/contract/machine.ts';
import { ChangeBody, ChangeView } from '#shared/contract/timetable.ts';
import { addDays } from '#shared/local-time.ts';
import { type OversightHarness, openOversightHarness } from '#tests/api/oversight-harness.ts';
import { createPortal, type ResidentPortal } from '#tests/api/resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness } from '#tests/api/staff-harness.ts';
import { book, hold, identityNumber } from '#tests/api/visitors.ts';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { fixtureType } from '#tests/support/fixture-case-type.ts';
import { apiShot, type Known, type Operation, residentOperations } from './fuzz/api-requests.ts';
import { chanceFrom } from './fuzz/chance.ts';
import { type Ground, walkBooking, walkPublicPages, walkReport, walkSection } from './fuzz/journeys.ts';
import { pageShot, type Shot } from './fuzz/page-requests.ts';
import { sectionOperations } from './fuzz/section-operations.ts';
import { marker } from './fuzz/values.ts';
import { eventFrom } from './fuzz/visitor.ts';

/** How many requests, how many of them at once, and after how many somebody begins anew with what is still worth something. */
const count = 10_200;
const atOnce = 10;
const roundOf = 1_700;
const seed = Number(process.env['FUZZ_SEED'] ?? crypto.getRandomValues(new Uint32Array(1))[0]);
const chance = chanceFrom(seed);

const site = openBuiltSite();
let portal: ResidentPortal;
let harness: ReturnType<typeof openStaffHarness>;
/** The API of oversight over cases that something can be done with, and its pages over those it has. */
let oversight: { readonly api: OversightHarness; readonly pages: OversightHarness };
const printed: string[] = [];
beforeAll(async () => {
  process.stdout.write(`fuzz: FUZZ_SEED=${seed}\n`);
  portal = await createPortal({ renderPage: site.renderPage });
  harness = openStaffHarness(portal, portal.deps.cases, site.renderPage);
  oversight = {
    api: await openOversightHarness(),
    pages: await openOversightHarness({ complaints: complaintCase, renderPage: site.renderPage }),
  };
});
afterAll(() => {
  vi.restoreAllMocks();
  site.remove();
});

function listen(): void {
  const keep = (...texts: unknown[]) => {
    printed.push(texts.map(String).join(' '));
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(keep);
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, name).mockImplementation(keep);
}

type Range = {
  readonly app: ResidentPortal['app'] | typeof harness.app;
  readonly shoot: () => Shot;
  /** Of a range of operations: a shot at this one, undefined when it has no such operation. */
  readonly shootAt?: (name: string) => Shot | undefined;
};

/** Everything that can be shot at in one round, after real journeys have given it something to find. */
async function openRange(round: number): Promise<readonly Range[]> {
  // What was held before runs out, so that there is always a time left.
  portal.pass(11);
  const startAt = (minutes: number) => `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const tokens: string[] = [];
  for (const day of ['2026-03-10', '2026-03-12', '2026-03-13']) tokens.push((await hold(portal, { start: startAt(15 * round), day })).hold);
  const { receipt, access } = await book(portal, { start: startAt(15 * round), day: '2026-03-11' });
  const { id, access: reportAccess } = await fileReport(portal);
  const { gate } = await (await portal.post('/reports/gate', { form: 'R01', hazards: [] })).json();
  const session = await harness.cookieOf(memberOf('SC01', 'case-desk'));
  const [name = '', value = ''] = session.split(/=(.*)/s);
  // Of their own: a page may be shot at that signs out.
  const apiSession = await harness.cookieOf(memberOf('SC01', 'case-desk', 'station-leader'));
  const changed = await harness.send('POST', changesPath, { cookie: apiSession, body: changeBody(round) });
  const { change } = ChangeView.parse(await changed.json());
  const grounds: Ground[] = [
    await walkPublicPages(portal.app, ['/', '/report', '/receipt', '/appointments/new?services=ID2', '/nothing', '/developers/problems']),
    await walkBooking(portal.app),
    await walkReport(portal.app),
  ];
  const cases = [id, 'nothing'].map((each) => `/staff/cases/${each}`);
  const staffGround = await walkSection(harness.app, [name, value], { base: '/staff', paths: cases });
  const right: Readonly<Record<string, () => unknown>> = {
    hold: () => chance.oneOf(tokens),
    transition: () => chance.oneOf(['message', 'accept', 'reply']),
    version: () => 1,
    note: () => `a note ${marker}`,
    receipt: () => receipt,
    gate: () => gate,
    id: () => id,
    change: () => change.id,
    kind: () => 'counter-out',
    counter: () => '2',
    from: () => '2026-03-16',
    to: () => '2026-03-16',
    reason: () => reason,
    request: newRequest,
    name: () => `\u6d4b\u8bd5\u7532`,
    documentNumber: () => identityNumber(),
    documentType: () => 'resident-id',
    for: () => 'self',
    bookedByName: () => '',
    relation: () => '',
    phone: () => '13800001111',
    email: () => `${marker}@${marker}.example`,
    consentIdentity: () => true,
    consentAccessNeeds: () => true,
    party: () => chance.oneOf([[['ID2']], [['LR1']], [['ID2', 'LR1']]]),
    people: () => [{ name: '\u6d4b\u8bd5\u7532', documentType: 'resident-id', documentNumber: identityNumber() }],
    services: () => chance.oneOf([['ID2'], ['LR1'], ['ID2', 'LR1']]),
    code: () => chance.oneOf(['ID2', 'SC01', 'R01']),
    form: () => 'R01',
    hazards: () => [],
    page: () => 'what',
    answers: () => ({ story: `a story ${marker}`, where: { township: 'SC01-0' }, 'name-or-not': 'anonymous' }),
    office: () => chance.oneOf(['SC01', 'SC02']),
    day: () => chance.oneOf(['2026-03-03', '2026-03-09']),
    start: () => chance.oneOf(['09:00', '11:15']),
  };
  const known: Known = (field) => right[field]?.();
  const accesses = [access, reportAccess, `${access}x`, marker, ''];
  const residentHeaders = () => ({ authorization: `Bearer ${chance.oneOf(accesses)}` });
  return [
    ...grounds.map((ground) => ({ app: portal.app, shoot: () => pageShot(chance, ground) })),
    { app: harness.app, shoot: () => pageShot(chance, staffGround) },
    ...Array.from({ length: 5 }, () => operationsRange(portal.app, residentOperations, () => ({ known, headers: residentHeaders() }))),
    operationsRange(harness.app, staffOperations(), () => ({ known, headers: { cookie: cookieOf(apiSession) } })),
    ...(await openOversightRange()),
  ];
}

const cookieOf = (session: string) => (chance.isOneIn(8) ? `${session}x` : session);

/** The section of those who handle complaints: its pages, and its operations on a complaint of this round. */
async function openOversightRange(): Promise<readonly Range[]> {
  const { api, pages } = oversight;
  const member = memberOf('small-petitions', 'petitions');
  const own = { kind: 'complaint', state: 'submitted', unit: member.unit, firstUnit: member.unit };
  const complaint = await pages.fileComplaint(own);
  const [name = '', value = ''] = (await pages.signIn(member)).session.split(/=(.*)/s);
  const ground = await walkSection(pages.app, [name, value], { base: '/oversight', paths: [`/oversight/cases/${complaint.id}`] });
  const { id } = await api.fileComplaint();
  const { session } = await api.signIn(member);
  const right: Readonly<Record<string, () => unknown>> = {
    id: () => id,
    transition: () => chance.oneOf(['start', 'remark', 'whisper', 'finish']),
    version: () => chance.oneOf([1, 2]),
    request: newRequest,
    note: () => `a note ${marker}`,
  };
  return [
    { app: pages.app, shoot: () => pageShot(chance, ground) },
    operationsRange(api.app, oversightOperations(), () => ({
      known: (field) => right[field]?.(),
      headers: { cookie: cookieOf(session) },
    })),
  ];
}

type Aim = { readonly known: Known; readonly headers: Record<string, string> };

function operationsRange(app: Range['app'], operations: readonly Operation[], aim: () => Aim): Range {
  return {
    app,
    shoot: () => apiShot(chance, chance.oneOf(operations), aim()),
    shootAt: (name) => operations.flatMap((each) => (each.name === name ? [apiShot(chance, each, aim())] : []))[0],
  };
}

const changesPath = '/staff/api/timetable/changes';
const reason = { zh: '\u505c\u7535', en: 'No power' };
/** Another day each round: a day takes few changes. */
const changeBody = (round: number) => {
  const day = addDays('2026-03-16', round);
  return { request: newRequest(), kind: 'counter-out', counter: '2', from: day, to: day, reason };
};

function staffOperations(): readonly Operation[] {
  const [, counterOut] = ChangeBody.options;
  return sectionOperations(harness.app, '/staff', { '/cases/:id/transitions': StaffTransition, '/timetable/changes': counterOut });
}

function oversightOperations(): readonly Operation[] {
  const transition = staffTransitionBody(transitionsBy(fixtureType.machine, 'staff'));
  return sectionOperations(oversight.api.app, '/oversight', { '/cases/:id/transitions': transition });
}

/** The operations of every section, by the folder that has it. */
const ofSections: Readonly<Record<string, () => readonly Operation[]>> = { staff: staffOperations, oversight: oversightOperations };

type Outcome = { readonly failed: string[]; readonly served: Map<string, number> };

async function fire(app: Range['app'], shot: Shot, { failed, served }: Outcome): Promise<void> {
  const client = `10.0.${chance.upTo(200)}.${chance.upTo(200)}`;
  const { status } = await app.request(requestTo(shot), undefined, eventFrom(client));
  if (status >= 500) failed.push(`${status} ${shot.what} ${shot.path.slice(0, 200)} ${String(shot.init.body ?? '').slice(0, 300)}`);
  if (status < 400) served.set(shot.what, (served.get(shot.what) ?? 0) + 1);
}

async function fireRound(round: number, outcome: Outcome): Promise<void> {
  const ranges = await openRange(round);
  for (let sent = 0; sent < roundOf; sent += atOnce) {
    const shots = Array.from({ length: atOnce }, () => chance.oneOf(ranges));
    await Promise.all(shots.map(({ app, shoot }) => fire(app, shoot(), outcome)));
  }
}

/** The operations that no request got through to: what is always refused would try nothing behind the first check. */
function unserved({ served }: Outcome): readonly string[] {
  const all = [...residentOperations, ...Object.values(ofSections).flatMap((operations) => operations())];
  return all.map(({ name }) => name).filter((name) => !served.has(name));
}

/** By chance one may have been missed: it is shot at some more. */
async function fireAtUnserved(round: number, outcome: Outcome): Promise<void> {
  const ranges = await openRange(round);
  for (const name of unserved(outcome)) {
    for (let sent = 0; sent < 200 && !outcome.served.has(name); sent += 1) {
      for (const { app, shootAt } of ranges) {
        const shot = shootAt?.(name);
        if (shot !== undefined) await fire(app, shot, outcome);
      }
    }
  }
}

test(`of ${count} requests, right, nearly right and hostile, none fails and none leaves a typed word`, { timeout: 900_000 }, async () => {
  const outcome: Outcome = { failed: [], served: new Map() };
  const { failed, served } = outcome;
  listen();
  let round = 0;
  for (; round * roundOf < count; round += 1) await fireRound(round, outcome);
  for (const last = round + 2; round < last && unserved(outcome).length > 0; round += 1) await fireAtUnserved(round, outcome);
  vi.restoreAllMocks();
  const lines = [portal, oversight.api.portal, oversight.pages.portal].flatMap((each) => each.lines.map((line) => JSON.stringify(line)));
  expect(failed.slice(0, 20), `FUZZ_SEED=${seed}`).toEqual([]);
  expect(lines.length).toBeGreaterThanOrEqual(count);
  expect(lines.filter((line) => line.includes(marker)).slice(0, 5), `FUZZ_SEED=${seed}`).toEqual([]);
  expect(printed.join(''), `FUZZ_SEED=${seed}`).not.toContain(marker);
  expect(unserved(outcome), `FUZZ_SEED=${seed}`).toEqual([]);
  for (const what of ['GET page', 'GET form', 'POST form']) expect(served.get(what), what).toBeGreaterThan(10);
});

test('no section is left out', () => {
  const sections = readdirSync('functions').filter((folder) => existsSync(`functions/${folder}/section.ts`));
  expect(Object.keys(ofSections).toSorted()).toEqual(sections.toSorted());
  for (const operations of Object.values(ofSections)) expect(operations().length).toBeGreaterThan(3);
});

/** A request as it would come through the gateway: what cannot stand in an address or a header does not get here. */
function requestTo({ path, init }: Shot): Request {
  return new Request(`https://portal.example${path.startsWith('/') ? path : `/${path}`}`, init);
}
