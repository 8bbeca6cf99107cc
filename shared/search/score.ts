import type { Evidence } from './evidence.ts';
import type { OpenEntry, OpenIndex, OpenKey } from './open-index.ts';
import { likeness } from './sound.ts';
import { comparedAsWritten } from './written.ts';

/** How much a word counts that is compared as it stands. */
const looseWeight = 2;
/** A word of the summary says less than one of the names. */
const summaryShare = 0.4;
const kindShare = { name: 1, alias: 0.95 } as const;
/** How the two parts of a score weigh: what the whole entry has of a query, and what its best key has. */
const parts = { entry: 0.35, key: 0.65 } as const;
/** A key is worth so much whatever else it says, and the rest by how much of it was asked for. */
const keyAtLeast = 0.4;

type Read = { readonly weight: number; readonly worth: number };

/** A query in the form keys are compared with. */
export interface WeighedQuery {
  /** The whole query, normalised. */
  readonly text: string;
  /** Its terms: what each weighs, and what it is worth after how sure we are of it. */
  readonly terms: ReadonlyMap<string, Read>;
  /** Pieces compared with sounds and initials as they stand. */
  readonly loose: readonly string[];
  /** The weight of all of it. */
  readonly weight: number;
}

/** How an entry answers a query. */
export interface Score {
  readonly entry: OpenEntry;
  readonly total: number;
  /** What it is worth besides that the query is the text of one of its keys, or nearly. It ranks; what is found does not hang on it. */
  readonly asWritten: number;
  /** The share of what was asked that the entry has at all, 0 to 1. */
  readonly share: number;
  /** The share of the key it has most of that was asked for: 1 when nothing of that key is missing. */
  readonly covered: number;
  /** How much of the query its best key stands for. */
  readonly matched: number;
  /** Whether one of its keys was typed word by word, in whatever order: with all words as they are, or one of them with a slip. */
  readonly hasWords: boolean;
  readonly hasSlip: boolean;
}

/** What was read in a query, weighed for an index. */
export function weigh({ weights }: OpenIndex, { terms, loose }: Evidence, text: string): WeighedQuery {
  const weighed = new Map(
    [...terms].map(([term, sure]) => [term, { weight: weights.get(term) ?? 0, worth: (weights.get(term) ?? 0) * sure }]),
  );
  const weight = [...weighed.values()].reduce((sum, read) => sum + read.weight, loose.size * looseWeight);
  return { text, terms: weighed, loose: [...loose], weight: weight || 1 };
}

/** The entry's answer: the best of its keys, and whatever else of the query is somewhere in it. */
export function scoreOf(query: WeighedQuery, entry: OpenEntry): Score {
  let best = nothing;
  let covered = 0;
  let asWritten = 0;
  let [hasWords, hasSlip] = [false, false];
  for (const key of entry.keys) {
    const score = scoreKey(query, key);
    if (score.value > best.value) best = score;
    covered = Math.max(covered, score.covered);
    const written = comparedAsWritten(key, query.text);
    asWritten = Math.max(asWritten, written.worth);
    hasSlip ||= written.words === 'slip';
    hasWords ||= written.words === 'all';
  }
  const share = shareOf(query, entry);
  const total = parts.entry * share + (parts.key * best.value) / query.weight;
  return {
    entry,
    total,
    asWritten,
    share,
    covered,
    matched: best.matched,
    hasWords,
    hasSlip,
  };
}

function shareOf({ terms, loose, weight }: WeighedQuery, entry: OpenEntry): number {
  let had = 0;
  for (const [term, { worth }] of terms) had += worth * shareIn(entry, term);
  for (const piece of loose) had += looseWeight * Math.max(...entry.keys.map((key) => likeness(key, piece)));
  return had / weight;
}

function shareIn({ terms, summary }: OpenEntry, term: string): number {
  if (terms.has(term)) return 1;
  return summary.has(term) ? summaryShare : 0;
}

/** Of a key that has nothing of the query. */
const nothing = { value: 0, covered: 0, matched: 0 };

/** What a key has of the query, worth the more the less of the key is missing. */
function scoreKey({ terms, loose }: WeighedQuery, key: OpenKey): typeof nothing {
  let matched = 0;
  let own = 0;
  for (const term of key.terms) {
    const read = terms.get(term);
    own += read?.weight ?? 0;
    matched += read?.worth ?? 0;
  }
  let loudest = 0;
  for (const piece of loose) {
    const like = likeness(key, piece);
    loudest = Math.max(loudest, like);
    matched += looseWeight * like;
  }
  if (matched === 0) return nothing;
  const covered = Math.max(key.weight === 0 ? 0 : own / key.weight, loudest);
  return { value: matched * kindShare[key.kind] * (keyAtLeast + (1 - keyAtLeast) * covered), covered, matched };
}
