import { CompiledCounty } from '#shared/county/county.ts';

/*
 * A county small enough to keep in mind. Monday to Friday 08:30–12:00 and 14:00–17:30 (14:30–18:00 in summer), 70 % of it bookable online.
 * Station SC01 also serves counter 1 over lunch on Tuesdays and Thursdays (identity cards only) and opens on the first two Saturdays of a month.
 * Station SC02 is smaller and opens late on Wednesdays. Only the year 2026 is known.
 */
const text = (zh: string, en: string) => ({ zh, en });
const normal = { kind: 'normal', days: { rule: 'working-days' }, onlineShare: 0.7 } as const;
const winter = { from: '10-01', to: '05-31' } as const;
const summer = { from: '06-01', to: '09-30' } as const;

const weekdays = (counters: string[]) => [
  { ...normal, id: 'morning', from: '08:30', to: '12:00', counters },
  { ...normal, id: 'afternoon', from: '14:00', to: '17:30', season: winter, counters },
  { ...normal, id: 'afternoon-summer', from: '14:30', to: '18:00', season: summer, counters },
];

const station = {
  cluster: 'A',
  address: text('测试路一号', 'One Test Road'),
  directions: text('步行可到。', 'Walk there.'),
  phone: text('演示号码', 'Demonstration number'),
  access: text('门口无台阶。', 'No steps at the door.'),
  townships: [text('测试镇', 'Test Town')],
  officers: 4,
  rooms: [],
};

const offices = [
  {
    ...station,
    code: 'SC01',
    kind: 'centre',
    name: text('东湖派出所', 'Donghu Station'),
    shortName: text('东湖', 'Donghu'),
    position: { x: 0, y: 0 },
    counters: [
      { id: '1', name: text('一号窗口', 'Counter 1'), services: ['ID2', 'LR1', 'RD1'] },
      { id: '2', name: text('二号窗口', 'Counter 2'), services: ['ID2', 'LR1'] },
      { id: '3', name: text('三号窗口', 'Counter 3'), services: ['ID2', 'CR1'] },
    ],
    sessions: [
      ...weekdays(['1', '2', '3']),
      {
        id: 'lunch',
        kind: 'lunch',
        days: { rule: 'working-days', only: [2, 4] },
        from: '12:00',
        to: '14:00',
        counters: ['1'],
        services: ['ID2'],
        onlineShare: 0.5,
      },
      {
        id: 'saturday',
        kind: 'saturday',
        days: { rule: 'weekday-of-month', weekday: 6, nth: [1, 2] },
        from: '09:00',
        to: '12:00',
        counters: ['1', '3'],
        onlineShare: 1,
      },
      {
        id: 'reception',
        kind: 'reception',
        days: { rule: 'weekdays', weekdays: [1] },
        from: '18:00',
        to: '19:00',
        counters: ['1'],
        services: ['RD1'],
        onlineShare: 0,
      },
    ],
  },
  {
    ...station,
    code: 'SC02',
    kind: 'satellite',
    name: text('西岭派出所', 'Xiling Station'),
    shortName: text('西岭', 'Xiling'),
    position: { x: 5, y: 5 },
    counters: [{ id: '1', name: text('一号窗口', 'Counter 1'), services: ['ID2', 'LR1'] }],
    sessions: [
      ...weekdays(['1']),
      {
        id: 'late',
        kind: 'staggered',
        days: { rule: 'weekdays', weekdays: [3] },
        from: '18:30',
        to: '20:00',
        counters: ['1'],
        onlineShare: 1,
      },
    ],
  },
];

type Own = { readonly code: string; readonly minutes: number; readonly where: string; readonly online?: boolean; readonly until?: number };

function service({ code, minutes, where, online = true, until }: Own) {
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
    searchKeys: [{ kind: 'name', text: `测试事项${code.toLowerCase()}` }],
  };
}

const holidays = [
  { name: text('元旦', "New Year's Day"), days: ['2026-01-01', '2026-01-02', '2026-01-03'] },
  { name: text('劳动节', 'Labour Day'), days: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'] },
  {
    name: text('国庆节', 'National Day'),
    days: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
  },
];

const booking = {
  windowMinutes: 5,
  startEveryMinutes: 15,
  bufferMinutes: 5,
  noticeMinutes: 60,
  horizonDays: 14,
  holdMinutes: 10,
  returnDelayMinutes: { from: 3, to: 15 },
  keepPersonalDays: 90,
};

const report = {
  code: 'R01',
  version: 1,
  kind: 'report',
  name: text('求助', 'Ask for help'),
  summary: text('说说您的事', 'Tell us about it'),
  before: [text('大约要五分钟。', 'It takes about five minutes.')],
  anonymity: { question: 'name-or-not', anonymousValue: 'anonymous' },
  routing: [{ by: 'location', question: 'where' }],
  contact: { phone: 'phone' },
  deadlines: {
    triage: { amount: 1, unit: 'working-days' },
    promised: { amount: 5, unit: 'working-days' },
    source: text('本局承诺', 'Promise of this bureau'),
    amberFrom: 0.7,
  },
  limits: { returns: 1, transfers: 1 },
  keepDays: 365,
  pages: [
    {
      id: 'what',
      title: text('什么事', 'What it is'),
      questions: [
        { id: 'story', kind: 'long-text', label: text('说说情况', 'Tell us about it'), required: true, longest: 500 },
        { id: 'where', kind: 'location', label: text('在哪里', 'Where it is'), required: true },
      ],
    },
    {
      id: 'contact',
      title: text('怎么联系您', 'How to reach you'),
      questions: [
        {
          id: 'name-or-not',
          kind: 'one',
          label: text('要不要留电话', 'Do you want to give your phone number'),
          required: true,
          options: [
            { value: 'named', label: text('留', 'Yes') },
            { value: 'anonymous', label: text('不留', 'No') },
          ],
        },
        {
          id: 'phone',
          kind: 'phone',
          label: text('电话', 'Phone number'),
          required: true,
          when: { question: 'name-or-not', any: ['named'] },
        },
      ],
    },
  ],
};

export const smallCounty: CompiledCounty = CompiledCounty.parse({
  settings: {
    name: text('测试县', 'Test County'),
    city: text('测试市', 'Test City'),
    bureau: text('测试县公安局', 'Test County Bureau'),
    code: '990001',
    timeZone: 'Asia/Shanghai',
    demonstration: true,
    footer: {
      sponsor: text('测试', 'Test'),
      siteId: text('测试', 'Test'),
      icp: text('测试', 'Test'),
      policeRecord: text('测试', 'Test'),
    },
    supervisionPhone: '12389',
    staffMailDomain: 'staff.small.example',
    urgentWords: ['fire'],
    booking,
  },
  clusters: [{ id: 'A', name: text('测试片区', 'Test cluster'), centre: 'SC01' }],
  offices,
  serviceGroups: [{ id: 'all', name: text('全部', 'All') }],
  services: [
    service({ code: 'ID2', minutes: 15, where: 'any-station' }),
    service({ code: 'LR1', minutes: 20, where: 'residence-station', until: 30 }),
    service({ code: 'CR1', minutes: 40, where: 'centre-station' }),
    service({ code: 'RD1', minutes: 30, where: 'any-station', online: false }),
  ],
  holidays: [
    {
      year: 2026,
      status: 'official',
      source: text('测试通知', 'Test notice'),
      checkedOn: '2026-01-01',
      holidays,
      makeUpDays: ['2026-01-04', '2026-05-09', '2026-10-10'],
    },
  ],
  forms: [report],
  closures: [
    { office: 'SC02', from: '2026-03-10', to: '2026-03-11', reason: text('窗口搬迁。', 'The counter is moving.') },
    {
      office: 'SC01',
      from: '2026-03-12',
      to: '2026-03-12',
      hours: { from: '14:30', to: '15:30' },
      reason: text('检修电路。', 'Electrical work.'),
    },
  ],
});
