import * as z from 'zod';

/** The colours of a promised deadline that a supervisor is told of. */
export const LateColour = z.enum(['amber', 'red']);

/** One piece of news: where to look up what it is about, nothing of it itself. `at` is when it happened, a UTC instant. */
export const News = z.discriminatedUnion('about', [
  /** For the person who booked. `version` is the appointment's after the change: a later one makes this news old. */
  z.object({
    about: z.literal('appointment'),
    key: z.string(),
    version: z.int(),
    what: z.enum(['booked', 'moved', 'cancelled']),
    at: z.iso.datetime(),
  }),
  /** For the resident who filed the case: something happened, and not what. */
  z.object({ about: z.literal('case'), caseId: z.string(), number: z.int(), at: z.iso.datetime() }),
  /** For the supervisor of the office that has the case: its deadline turned this colour. */
  z.object({ about: z.literal('deadline'), caseId: z.string(), number: z.int(), colour: LateColour, at: z.iso.datetime() }),
]);
export type News = z.infer<typeof News>;

/** Days after which something that happened is no news any more and nobody is told. */
export const newsDays = 7;

/** What makes this news itself: equal for every delivery of it, different for any other. */
export function nameOf(news: News): string {
  return news.about === 'appointment' ? `appointment ${news.key} ${news.version}` : `${news.about} ${news.caseId} ${news.number}`;
}

/** Whether it happened so long ago that it is no news any more. */
export function isOld(news: News, now: Date): boolean {
  return now.getTime() - Date.parse(news.at) > newsDays * 86_400_000;
}
