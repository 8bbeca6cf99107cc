type Question = { readonly group: string; readonly key: string };
type Entry<Answer> = { readonly at: number; readonly answer: Promise<Answer> };

/**
 * Keeps answers for `ageSeconds` of the clock that is handed in, so that a list is read once however many ask for it; whoever comes while it is read waits for
 * the same read. `forget` drops all answers of a group. A read that fails is not kept. At most `entries` answers are kept, the oldest go first.
 */
export function recentReads<Answer>(limits: { readonly now: () => Date; readonly ageSeconds: number; readonly entries: number }) {
  const recent = new Map<string, Entry<Answer>>();
  const nameOf = ({ group, key }: Question) => `${group} ${key}`;
  const read = (question: Question, ask: () => Promise<Answer>): Promise<Answer> => {
    const name = nameOf(question);
    const at = limits.now().getTime();
    const known = recent.get(name);
    // A clock that was set back makes an answer neither young nor old: it is read anew.
    if (known !== undefined && known.at <= at && at < known.at + limits.ageSeconds * 1_000) return known.answer;
    const fresh = { at, answer: ask() };
    recent.delete(name);
    recent.set(name, fresh);
    dropOldest(recent, limits.entries);
    fresh.answer.catch(() => {
      if (recent.get(name) === fresh) recent.delete(name);
    });
    return fresh.answer;
  };
  const forget = (group: string) => {
    for (const name of recent.keys()) if (name.startsWith(`${group} `)) recent.delete(name);
  };
  return { read, forget };
}

/** A map keeps the order in which its entries came. */
function dropOldest(recent: Map<string, unknown>, entries: number): void {
  for (const name of recent.keys()) {
    if (recent.size <= entries) return;
    recent.delete(name);
  }
}
