import * as z from 'zod';
import { longestQuery } from '../search/longest-query.ts';

/** What somebody looks for: Chinese, English, pinyin or pinyin initials. Empty: everything. */
export const ServicesQuery = z.object({ q: z.string().max(longestQuery).default('') });
