import * as z from 'zod';

/** Words of both languages that somebody may type. */
export const TypedWords = z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) });

/**
 * Words that mean the same to somebody who searches (丢了, 遗失, lost). English ones are written in their plain form; plurals and verb forms are
 * understood by themselves.
 */
export const Synonym = TypedWords.extend({
  id: z.stringFormat('synonym-id', /^[a-z]+(-[a-z]+)*$/),
  /** Words that say nothing about what is looked for (怎么办, please). */
  ignored: z.boolean().default(false),
});
export type Synonym = z.infer<typeof Synonym>;
