import * as z from 'zod';
import { LocalDay, LocalText } from './text.ts';

/**
 * Which office may do a service:
 * any-station 全县任一派出所 · any-office 全县任一派出所和县局大厅 · household-station 户口所在地 · destination-station 迁入地 · residence-station 居住地或房屋所在地 ·
 * centre-station 中心所 · county-window 县局窗口.
 */
export const WhereRule = z.enum([
  'any-station',
  'any-office',
  'household-station',
  'destination-station',
  'residence-station',
  'centre-station',
  'county-window',
]);
export type WhereRule = z.infer<typeof WhereRule>;

/** One thing to bring (申请材料). */
export const Material = z.strictObject({
  name: LocalText,
  form: z.enum(['original', 'electronic', 'form-on-site', 'photo-on-site']),
  required: z.boolean(),
  /** 容缺: the matter is accepted without it, to be handed in later. */
  mayFollowLater: z.boolean().default(false),
  /** 免提交: the bureau already has it and may not ask for it. */
  notNeeded: z.boolean().default(false),
  note: LocalText.optional(),
});

const Limit = z.strictObject({
  text: LocalText,
  source: LocalText.describe('law and article, or whose promise'),
  trust: z.enum(['read', 'page', 'knowledge']).describe('how far the source was checked'),
  checkedOn: LocalDay,
});

/** A service and its office guide (办事指南). */
export const Service = z.strictObject({
  code: z.stringFormat('service-code', /^[A-Z]{2}\d{1,2}$/),
  group: z.string().min(1),
  name: LocalText,
  summary: LocalText.describe('one sentence: what you get and who it is for'),
  /** Other words people type when they look for it. */
  alsoCalled: z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
  authority: LocalText,
  basis: LocalText.describe('设定依据'),
  who: LocalText.describe('办理对象'),
  conditions: LocalText.describe('受理条件'),
  materials: z.array(Material).min(1),
  steps: z.array(LocalText).min(1),
  channels: z.array(z.enum(['counter', 'online', 'machine', 'home-visit'])).min(1),
  where: WhereRule,
  scope: LocalText.describe('通办范围'),
  visits: z.int().min(0).max(3).describe('到现场次数'),
  /** Minutes at the counter, without the buffer. */
  minutes: z.int().min(5).max(120),
  booking: z.strictObject({
    online: z.boolean(),
    /** Why not, and what to do instead; required when online is false. */
    instead: LocalText.optional(),
    /** Hours and minutes before the visit until which it can be changed or cancelled. */
    changeUntilMinutes: z.int().min(0).default(120),
  }),
  statutoryLimit: Limit,
  promisedLimit: Limit,
  fee: LocalText,
  feeBasis: LocalText,
  result: LocalText.describe('结果名称与送达方式'),
  questions: z.array(z.strictObject({ question: LocalText, answer: LocalText })).min(1),
  remedies: LocalText.describe('救济途径'),
  homeVisit: z.enum(['yes', 'on-request', 'no']),
  reviewedOn: LocalDay,
});
export type Service = z.infer<typeof Service>;
export type Material = z.infer<typeof Material>;

export const ServiceGroup = z.strictObject({ id: z.string().min(1), name: LocalText });
export type ServiceGroup = z.infer<typeof ServiceGroup>;
