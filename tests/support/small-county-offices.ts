import { text } from './small-county-text.ts';

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

/** The offices of the small county, as a pack would write them. */
export const smallOffices = [
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
  {
    ...station,
    code: 'SC03',
    kind: 'centre',
    cluster: 'B',
    name: text('北川派出所', 'Beichuan Station'),
    shortName: text('北川', 'Beichuan'),
    townships: [text('北川镇', 'Beichuan Town')],
    position: { x: 40, y: 40 },
    counters: [{ id: '1', name: text('一号窗口', 'Counter 1'), services: ['ID2', 'LR1'] }],
    sessions: weekdays(['1']),
  },
];
