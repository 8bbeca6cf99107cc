import * as z from 'zod';
import { longestQuery } from '../search/longest-query.ts';

/** Something people type, and the one thing it must find first: the code of a service or the number of a signpost. */
export const SearchQuery = z.strictObject({ query: z.string().min(1).max(longestQuery), finds: z.string().min(1) });
export type SearchQuery = z.infer<typeof SearchQuery>;
