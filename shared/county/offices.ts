import * as z from 'zod';
import { Session } from './hours.ts';
import { LocalText } from './text.ts';

const Code = z.stringFormat('office-code', /^[A-Z]{2}\d{2}$/);

/** A counter (窗口). Counters of one office are interchangeable for every service both can do. */
export const Counter = z.strictObject({
  id: z.stringFormat('counter-id', /^[0-9A-Z]$/),
  name: LocalText,
  /** Codes of services this counter can do; absent means all of the office. */
  services: z.array(z.string().min(1)).min(1).optional(),
});

/** A community police room (社区警务室) or a regular stop of the mediation van, with its presence hours. */
export const Room = z.strictObject({
  id: z.string().min(1),
  name: LocalText,
  kind: z.enum(['community', 'village', 'van-stop']),
  address: LocalText,
  officer: z.strictObject({ name: LocalText, badge: z.stringFormat('badge', /^\d{6}$/) }).optional(),
  presence: z.array(Session.pick({ id: true, kind: true, days: true, from: true, to: true, season: true })),
});

/** A place where counters are: a police station (派出所) or the bureau's hall (政务服务大厅). */
export const Office = z.strictObject({
  code: Code,
  kind: z.enum(['centre', 'satellite', 'county-window']),
  cluster: z.string().min(1).nullable(),
  name: LocalText,
  shortName: LocalText,
  address: LocalText,
  directions: LocalText,
  phone: LocalText.describe('the demonstration county shows a text, never a number that could ring'),
  access: LocalText.describe('steps, ramp, low counter, hearing loop …'),
  townships: z.array(LocalText),
  officers: z.int().min(1),
  /** Position on the county's sketch map in kilometres, for sorting by distance; not GPS. */
  position: z.strictObject({ x: z.number(), y: z.number() }),
  counters: z.array(Counter).min(1),
  sessions: z.array(Session).min(1),
  rooms: z.array(Room),
});
export type Office = z.infer<typeof Office>;
export type Counter = z.infer<typeof Counter>;
export type Room = z.infer<typeof Room>;

/** A cluster (片区): a centre station and its satellites, whose capacity helps each other (区域联动). */
export const Cluster = z.strictObject({ id: z.string().min(1), name: LocalText, centre: Code });
export type Cluster = z.infer<typeof Cluster>;
