/** What a query was understood to say. */
export interface Evidence {
  /** Adds a term; `sure` from 0 to 1. Terms are counted once, as surely as they were ever read; an empty one is ignored. */
  readonly add: (term: string, sure: number) => void;
  /** A term read from a bent English word (a plural, a slip): alone it finds only what is called just so. */
  readonly addBent: (term: string, sure: number) => void;
  /** A piece to be compared with sounds and initials as it stands. */
  readonly addLoose: (piece: string) => void;
  readonly terms: ReadonlyMap<string, number>;
  readonly loose: ReadonlySet<string>;
  /** Whether nothing but bent words was read. */
  readonly isBent: () => boolean;
}

/** Evidence that says nothing yet. */
export function createEvidence(): Evidence {
  const terms = new Map<string, number>();
  const loose = new Set<string>();
  const straight = new Set<string>();
  const raise = (term: string, sure: number) => {
    if (term !== '') terms.set(term, Math.max(sure, terms.get(term) ?? 0));
  };
  return {
    add: (term, sure) => {
      raise(term, sure);
      straight.add(term);
    },
    addBent: (term, sure) => {
      raise(term, sure);
      if (term.startsWith('#')) straight.add(term);
    },
    addLoose: (piece) => void loose.add(piece),
    terms,
    loose,
    isBent: () => loose.size === 0 && [...terms.keys()].every((term) => !straight.has(term)),
  };
}
