import { CompiledCounty } from '#shared/county/county.ts';
import { smallForms } from './small-county-forms.ts';
import { smallOffices } from './small-county-offices.ts';
import { smallSignposts } from './small-county-search.ts';
import { service } from './small-county-services.ts';
import { text } from './small-county-text.ts';
import { smallUnits } from './small-county-units.ts';

/*
 * A county small enough to keep in mind. Monday to Friday 08:30–12:00 and 14:00–17:30 (14:30–18:00 in summer), 70 % of it bookable online.
 * Station SC01 also serves counter 1 over lunch on Tuesdays and Thursdays (identity cards only) and opens on the first two Saturdays of a month.
 * Station SC02 is smaller and opens late on Wednesdays. Station SC03 is the only one of another cluster. Reports R01 go to the station of the place,
 * suggestions R02 to a department. Only the year 2026 is known.
 */
const holidays = [
  { name: text('元旦', "New Year's Day"), days: ['2026-01-01', '2026-01-02', '2026-01-03'] },
  { name: text('劳动节', 'Labour Day'), days: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'] },
  {
    name: text('国庆节', 'National Day'),
    days: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
  },
];

const booking = {
  startEveryMinutes: 15,
  bufferMinutes: 5,
  noticeMinutes: 60,
  horizonDays: 14,
  holdMinutes: 10,
  returnDelayMinutes: { from: 3, to: 15 },
  keepPersonalDays: 90,
};

const settings = {
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
  supervisionPhone: '96110',
  servicePhone: '12388',
  urgentWords: ['fire'],
  booking,
};

export const smallCounty: CompiledCounty = CompiledCounty.parse({
  settings,
  clusters: [
    { id: 'A', name: text('测试片区', 'Test cluster'), centre: 'SC01' },
    { id: 'B', name: text('北部片区', 'Northern cluster'), centre: 'SC03' },
  ],
  units: smallUnits,
  offices: smallOffices,
  ledgerIntervalMinutes: 15,
  signposts: smallSignposts,
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
  forms: smallForms,
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
