import type { StaffTransition } from '#shared/contract/cases.ts';

/** One transition by staff, as the workbench would send it. */
export type DemonstrationTransition = Pick<StaffTransition, 'transition' | 'note' | 'toUnit'>;

export type DemonstrationBooking = {
  readonly kind: 'booking';
  readonly name: string;
  /** One line for the person at the terminal. */
  readonly description: string;
  readonly service: string;
  readonly office: string;
  /** Which day to take, counted from today; the first that has a free time from there on. */
  readonly fromDay: number;
  readonly visitor: { readonly name: string; readonly documentNumber: string; readonly email: string };
  readonly cancelled: boolean;
};

export type DemonstrationReport = {
  readonly kind: 'report';
  readonly name: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, string | { township: string; village: string; note: string }>>;
  readonly transitions: readonly DemonstrationTransition[];
};

/** The county the demonstration is made for: the fictional one of this repository. */
export const demonstrationCounty = '990121';
/** The form of the demonstration's reports, and the account that works them: the case desk of the office they go to. */
export const demonstrationForm = 'R03';
export const demonstrationDesk = 'case-desk';

/** Fictional: areas that begin with 99 do not exist, and nobody gets mail in this domain. */
const bookings: readonly DemonstrationBooking[] = [
  {
    kind: 'booking',
    name: 'identity-card',
    description: 'appointment for an identity card',
    service: 'ID2',
    office: 'WC01',
    fromDay: 1,
    visitor: { name: '演示甲', documentNumber: '99012119820315101', email: 'resident-1@residents.example' },
    cancelled: false,
  },
  {
    kind: 'booking',
    name: 'residence',
    description: 'appointment to register where somebody lives',
    service: 'LR1',
    office: 'WC04',
    fromDay: 2,
    visitor: { name: '演示乙', documentNumber: '99012119910608202', email: 'resident-2@residents.example' },
    cancelled: false,
  },
  {
    kind: 'booking',
    name: 'cancelled',
    description: 'appointment that was cancelled',
    service: 'ID2',
    office: 'WC01',
    fromDay: 3,
    visitor: { name: '演示丙', documentNumber: '99012119751120303', email: 'resident-3@residents.example' },
    cancelled: true,
  },
];

function report(
  name: string,
  description: string,
  content: { story: string; kind?: string; transitions: readonly DemonstrationTransition[] },
): DemonstrationReport {
  return {
    kind: 'report',
    name,
    description,
    answers: {
      kind: content.kind ?? 'elderly',
      story: `（演示内容，纯属虚构）${content.story}`,
      'for-whom': 'stranger',
      where: { township: 'WC01-0', village: '', note: '' },
      'by-when': 'week',
      'name-or-not': 'anonymous',
      email: 'resident-4@residents.example',
      consent: 'yes',
    },
    transitions: content.transitions,
  };
}

const accept = { transition: 'accept', note: '我们已经受理，社区民警会上门看看。' } as const;

const reports: readonly DemonstrationReport[] = [
  report('submitted', 'report that waits to be accepted', {
    story: '镇上有位老人独自居住，最近很少出门，希望有人去看看。',
    transitions: [],
  }),
  report('returned', 'report sent back for more details', {
    story: '附近有一位老人需要帮忙，请你们去看看。',
    transitions: [{ transition: 'return', note: '请补充老人住在哪条街、大概在哪个位置，我们好上门。' }],
  }),
  report('accepted', 'report that is being worked on', {
    story: '楼下的老人把材料弄丢了，不知道到哪里补办。',
    kind: 'paperwork',
    transitions: [accept],
  }),
  report('transferred', 'report passed on to another station', {
    story: '亲戚住在枫渡镇，年纪大了，希望当地有人照应。',
    transitions: [{ transition: 'transfer', toUnit: 'WC04', note: '老人住在枫渡镇，已转给枫渡派出所，由他们继续办理。' }],
  }),
  report('closed', 'report that is done', {
    story: '两户人家为晾衣服的地方争了几天，想请人说和。',
    kind: 'neighbourhood',
    transitions: [accept, { transition: 'close', note: '社区民警已上门，两家商量好了轮流使用，双方都同意。' }],
  }),
  report('refused', 'report that was not accepted', {
    story: '希望派出所帮忙催网店退款。',
    kind: 'other',
    transitions: [{ transition: 'refuse', note: '网购退款不属于公安机关职责，请拨打12315向市场监管部门反映。' }],
  }),
];

export const demonstrationMatters = [...bookings, ...reports] as const;
