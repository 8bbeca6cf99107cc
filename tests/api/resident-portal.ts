import { randomBytes } from 'node:crypto';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import { createFileKeys } from '#adapters/sealing/file-keys.ts';
import type { CaseType } from '#core/cases/case-type.ts';
import type { Platform } from '#core/platform/platform.ts';
import type { LogLine } from '#functions/http/env.ts';
import { createResidentApp, type RenderPage } from '#functions/resident/app.ts';
import { type ResidentDeps, residentDepsOn } from '#functions/resident/deps.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { createTestTables } from '#tests/support/dynamo-local.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { smallSearchIndex } from '#tests/support/small-county-search.ts';
import { checkAnswer } from './check-answer.ts';

/** Monday 2 March 2026, 08:00 in the county. */
export const mondayMorning = new Date('2026-03-02T00:00:00Z');

export type Call = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address of the client; absent: one that nobody else has, so that limits stay out of the way. */
  readonly client?: string;
};

/** An answer whose body a test may read as it likes: that it keeps its contract is checked for every one. */
export type Answer = Omit<Response, 'json'> & { readonly json: () => Promise<ReturnType<typeof JSON.parse>> };

type PortalOptions = {
  readonly county?: CompiledCounty;
  readonly renderPage?: RenderPage;
  /** Case types of the tables, where they are not those of the portal. */
  readonly caseTypes?: { readonly main?: CaseType; readonly complaints?: CaseType };
};

/** The resident app on tables of its own, with a clock that is set by hand. Every answer of the API is held against the OpenAPI document. */
export async function createPortal({ county = smallCounty, renderPage, caseTypes = {} }: PortalOptions = {}) {
  const tables = await createTestTables();
  const table = tables.main;
  let instant = mondayMorning;
  const lines: LogLine[] = [];
  const env = {
    county,
    calendar: createHolidayCalendar(county.holidays),
    now: () => instant,
    randomBytes: (count: number) => randomBytes(count),
  };
  const { keepPersonalDays } = county.settings.booking;
  const names = { main: table.tableName, complaints: tables.complaints.tableName };
  const stores = openStores(names, { client: table.client, env, keepPersonalDays, caseTypes });
  const platform: Platform = { env, ...createFileKeys({ pepper: randomBytes(32), seal: randomBytes(32) }, env.randomBytes), stores };
  const surroundings = {
    log: (line: LogLine) => lines.push(line),
    origins: ['https://portal.example'],
    newId: () => 'request-id',
    readSearch: async () => smallSearchIndex,
  };
  const deps: ResidentDeps = residentDepsOn(platform, surroundings);
  const app = createResidentApp(
    deps,
    renderPage ?? (async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })),
  );
  const send = async (method: string, path: string, { body, headers = {}, client = randomAddress() }: Call = {}): Promise<Answer> => {
    const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const event = { version: '2.0', requestContext: { requestId: 'request-id', http: { sourceIp: client } } };
    return app.request(path, { method, ...content, headers: { ...type, ...headers } }, { event });
  };
  const api = async (method: 'GET' | 'POST', path: string, call?: Call) => {
    const answer = await send(method, `/api/v1${path}`, call);
    await checkAnswer(method, path, answer);
    return answer;
  };
  return {
    table,
    tables,
    platform,
    deps,
    app,
    lines,
    send,
    get: (path: string, call?: Call) => api('GET', path, call),
    post: (path: string, body?: unknown, call?: Call) => api('POST', path, { ...call, body }),
    /** The instant it is from now on. */
    setNow: (now: Date | string) => {
      instant = new Date(now);
    },
    /** Lets minutes go by. */
    pass: (minutes: number) => {
      instant = new Date(instant.getTime() + minutes * 60_000);
    },
    now: () => instant,
  };
}

export type ResidentPortal = Awaited<ReturnType<typeof createPortal>>;

function randomAddress(): string {
  return `10.${[...randomBytes(3)].join('.')}`;
}
