import * as z from 'zod';

/** What somebody looks for: Chinese, English, pinyin or pinyin initials. Empty: everything. */
export const ServicesQuery = z.object({ q: z.string().max(100).default('') });
