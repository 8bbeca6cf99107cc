import * as z from 'zod';
import { News } from '#core/news/news.ts';

const text = z.object({ S: z.string() }).transform(({ S }) => S);

/** What a claim of a message meets. */
export const MessageMarker = z.object({
  state: z.object({ S: z.enum(['sending', 'done']) }).transform(({ S }) => S),
  claim: text,
  tries: z.object({ N: z.string() }).transform(({ N }) => Number(N)),
});

/** A message that was begun and not sent, with the news it is about. */
export const WaitingMessage = z.object({ pk: text, about: text.transform((json): unknown => JSON.parse(json)).pipe(News) });
