import { text } from './small-county-text.ts';

type Own = { readonly code: string; readonly minutes: number; readonly where: string; readonly online?: boolean; readonly until?: number };

/** One service with everything a guide must have. */
export function service({ code, minutes, where, online = true, until }: Own) {
  const name = text(`测试事项${code}`, `Test service ${code}`);
  const limit = { text: text('当场', 'On the spot'), source: text('测试', 'Test'), trust: 'read', checkedOn: '2026-01-01' };
  return {
    code,
    minutes,
    where,
    name,
    group: 'all',
    summary: name,
    alsoCalled: { zh: [], en: [] },
    authority: name,
    basis: name,
    who: name,
    conditions: name,
    materials: [{ name: text('身份证', 'Identity card'), form: 'original', required: true }],
    steps: [name],
    channels: ['counter'],
    scope: name,
    visits: 1,
    booking: { online, ...(online ? {} : { instead: name }), ...(until === undefined ? {} : { changeUntilMinutes: until }) },
    statutoryLimit: limit,
    promisedLimit: limit,
    fee: text('不收费', 'Free'),
    feeBasis: name,
    result: name,
    questions: [{ question: name, answer: name }],
    remedies: name,
    homeVisit: 'no',
    reviewedOn: '2026-01-01',
  };
}
