/**
 * Reads that run at the same time and ask for the same are one read: whoever comes while it runs gets its answer, which is then some milliseconds old.
 * Nothing is kept once it has ended, and a read that fails fails for all who wait for it.
 */
export function shareReads<Answer>(): (question: string, read: () => Promise<Answer>) => Promise<Answer> {
  const running = new Map<string, Promise<Answer>>();
  return (question, read) => {
    const shared = running.get(question);
    if (shared !== undefined) return shared;
    const answer = read().finally(() => running.delete(question));
    running.set(question, answer);
    return answer;
  };
}
