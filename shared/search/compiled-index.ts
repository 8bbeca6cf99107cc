import * as z from 'zod';

/** One thing a service or signpost is called. Terms and syllables are separated by spaces; no syllables for what has no Chinese. */
export const SearchKey = z.strictObject({
  kind: z.enum(['name', 'alias']),
  text: z.string().min(1),
  terms: z.string(),
  syllables: z.string(),
});
export type SearchKey = z.infer<typeof SearchKey>;

/** What is found: a service by its code or a signpost by its number. */
export const SearchEntry = z.strictObject({
  code: z.string(),
  keys: z.array(SearchKey),
  /** Terms inside longer words of the keys. */
  inside: z.string(),
  /** Terms that only the summary and the group have. */
  summary: z.string(),
});
export type SearchEntry = z.infer<typeof SearchEntry>;

/**
 * What searching needs, made when the pack is compiled. A term is a meaning of the pack (`#lost`), two Chinese characters (户口) or the plain form of
 * an English word; an empty one marks a word that is ignored.
 */
export const SearchIndex = z.strictObject({
  services: z.array(SearchEntry),
  signposts: z.array(SearchEntry),
  /** How much a term tells: the fewer entries have it, the more. */
  weights: z.record(z.string(), z.number()),
  /** Chinese words of the pack's synonyms, with their terms. */
  words: z.record(z.string(), z.string()),
  /** English words as they are written anywhere, with their terms. */
  vocabulary: z.record(z.string(), z.string()),
  /** English expressions of several words, in plain form; the longest first. */
  phrases: z.array(z.strictObject({ words: z.array(z.string()), term: z.string() })),
  /** Pinyin of the Chinese words, with the terms of all words that sound so. */
  pinyin: z.record(z.string(), z.string()),
  /** Traditional characters, each followed by its simplified form. */
  simplified: z.string(),
});
export type SearchIndex = z.infer<typeof SearchIndex>;
