import * as z from 'zod';
import { LocalText } from './text.ts';

/** An office's code, or words in lower case with a hyphen: no code can be taken for another key of the store. */
export const UnitCode = z.stringFormat('unit-code', /^([A-Z]{2}\d{2}|[a-z]+(-[a-z0-9]+)+)$/);

/**
 * What a unit is: bureau 公安局 · leadership 局领导 · department 内设机构 · station 派出所 · hall 政务服务大厅 · supervisors 特邀监督员, who are
 * no police and yet sign in · outside 局外单位, to which a matter can be pointed and never handed.
 */
export const UnitKind = z.enum(['bureau', 'leadership', 'department', 'station', 'hall', 'supervisors', 'outside']);
export type UnitKind = z.infer<typeof UnitKind>;

/**
 * What somebody must be responsible for, so that a matter can find its unit: inside the bureau up to `systems`, outside of it from `supervision`
 * (监督员) on. Several units may have the same; every one has at least one unit.
 */
export const competences = [
  'reports',
  'services',
  'inspection',
  'discipline',
  'legal',
  'petitions',
  'command',
  'leadership',
  'public-order',
  'traffic',
  'exit-entry',
  'households',
  'criminal-investigation',
  'anti-fraud',
  'cyber-security',
  'personnel',
  'systems',
  'supervision',
  'village-affairs',
  'mediation',
  'civil-affairs',
  'women-and-children',
  'labour',
  'education',
  'urban-management',
  'environment',
  'market',
  'public-hotline',
  'police-hotline',
  'procuratorate',
  'court',
  'supervision-commission',
  'superior-police',
  'personal-information',
] as const;
export const Competence = z.enum(competences);
export type Competence = z.infer<typeof Competence>;

/** Who leads a unit; the name only where the bureau publishes it. */
const Leader = z.strictObject({ title: LocalText, name: LocalText.optional() });

/** An organisation (单位): the bureau and its parts, and the bodies outside it. One with counters is an office as well, under the same code. */
export const Unit = z.strictObject({
  /** Stays when the unit is renamed: cases, queues and the tokens of its staff carry it, and whoever has another code finds none of its open cases. */
  code: UnitCode,
  kind: UnitKind,
  name: LocalText,
  shortName: LocalText,
  /** The unit above it; null for the bureau itself and for whatever stands on its own. */
  parent: UnitCode.nullable(),
  /** Where staff mail goes; null: the unit gets none. */
  mailbox: z.email().nullable(),
  competences: z.array(Competence),
  leaders: z.array(Leader),
});
export type Unit = z.infer<typeof Unit>;
