import * as z from 'zod';
import { FormDefinition } from './forms.ts';
import { HolidayYear } from './holidays.ts';
import { Closure } from './hours.ts';
import { Cluster, Office } from './offices.ts';
import { SearchQuery } from './search-queries.ts';
import { Service, ServiceGroup } from './services.ts';
import { Signpost } from './signposts.ts';
import { Synonym } from './synonyms.ts';
import { LocalText } from './text.ts';
import { Unit } from './units.ts';

/** What is true of the whole county. Durations carry their unit in the name. */
export const CountySettings = z.strictObject({
  name: LocalText,
  city: LocalText,
  bureau: LocalText,
  code: z.stringFormat('county-code', /^\d{6}$/),
  timeZone: z.string().min(1),
  demonstration: z.boolean(),
  footer: z.strictObject({ sponsor: LocalText, siteId: LocalText, icp: LocalText, policeRecord: LocalText }),
  /** Where to complain about the police, and the government's line for everything else, for which nobody at the bureau need be asked. */
  supervisionPhone: z.string().min(1),
  servicePhone: z.string().min(1),
  /** Words in free text that make us ask again whether to call 110; lower case, half width. */
  urgentWords: z.array(z.string().min(2)),
  booking: z.strictObject({
    /** Times are offered on this grid, counted from the start of a session. */
    startEveryMinutes: z.int().min(5).max(60).multipleOf(5),
    bufferMinutes: z.int().min(0).max(30).multipleOf(5),
    noticeMinutes: z.int().min(0),
    /** Today and this many days after it can be booked. */
    horizonDays: z.int().min(1).max(60),
    /** How long a time is kept that somebody chose; for a move up to twice as long. */
    holdMinutes: z.int().min(1).max(60),
    /** A cancelled slot is offered again after a random delay between these. */
    returnDelayMinutes: z.strictObject({ from: z.int().min(0), to: z.int().min(1) }),
    keepPersonalDays: z.int().min(1).max(3650),
    /** How often one appointment may be moved online: each move is a message to an address that nobody has verified. */
    mostMoves: z.int().min(1).max(50).default(10),
  }),
});
export type CountySettings = z.infer<typeof CountySettings>;

/** The county pack: everything about a bureau that is data. */
export const County = z.strictObject({
  settings: CountySettings,
  clusters: z.array(Cluster).min(1),
  units: z.array(Unit).min(1),
  offices: z.array(Office).min(1),
  serviceGroups: z.array(ServiceGroup).min(1),
  services: z.array(Service).min(1),
  holidays: z.array(HolidayYear).min(1),
  closures: z.array(Closure),
  forms: z.array(FormDefinition),
  synonyms: z.array(Synonym),
  signposts: z.array(Signpost).min(1),
  searchQueries: z.array(SearchQuery),
});
export type County = z.infer<typeof County>;

/** The pack as the portal reads it: checked and in one file. What the search needs of it lies in a second one (search/compiled-index.ts). */
export const CompiledCounty = County.omit({ synonyms: true, searchQueries: true }).extend({
  /** Minutes of one interval of the ledger, see ledger-interval.ts. */
  ledgerIntervalMinutes: z.int().min(5),
});
export type CompiledCounty = z.infer<typeof CompiledCounty>;
