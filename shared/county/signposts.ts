import * as z from 'zod';
import { TypedWords } from './synonyms.ts';
import { LocalText } from './text.ts';

/** A public number and what it is for: shown above the services when the words typed mean it. */
export const Signpost = z.strictObject({
  number: z.stringFormat('public-number', /^\d{3,5}$/),
  by: z.enum(['call', 'text']).describe('whether one calls it or writes to it'),
  name: LocalText,
  when: LocalText.describe('one sentence: what it is for'),
  /** What people type when they need it. Two words with a space between them are found in any order, and apart. */
  words: TypedWords,
});
export type Signpost = z.infer<typeof Signpost>;
