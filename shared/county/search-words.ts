import * as z from 'zod';
import { LocalText } from './text.ts';

const Words = z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) });

/**
 * Words that mean the same to somebody who searches (丢了, 遗失, lost). English ones are written in their plain form; plurals and verb forms are
 * understood by themselves.
 */
export const Synonym = Words.extend({
  id: z.stringFormat('synonym-id', /^[a-z]+(-[a-z]+)*$/),
  /** Words that say nothing about what is looked for (怎么办, please). */
  ignored: z.boolean().default(false),
});
export type Synonym = z.infer<typeof Synonym>;

/** A public number and what it is for: shown above the services when the words typed mean it. */
export const Signpost = z.strictObject({
  number: z.stringFormat('public-number', /^\d{3,5}$/),
  by: z.enum(['call', 'text']).describe('whether one calls it or writes to it'),
  name: LocalText,
  when: LocalText.describe('one sentence: what it is for'),
  /** What people type when they need it. Two words with a space between them are found in any order, and apart. */
  words: Words,
});
export type Signpost = z.infer<typeof Signpost>;

/** Something people type, and the one thing it must find first: the code of a service or the number of a signpost. */
export const SearchQuery = z.strictObject({ query: z.string().min(1).max(100), finds: z.string().min(1) });
export type SearchQuery = z.infer<typeof SearchQuery>;
