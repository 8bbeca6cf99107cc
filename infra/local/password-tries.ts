/** Milliseconds after the first wrong password; each further one doubles it, up to the longest. */
const firstWait = 250;
const longestWait = 4_000;

/** Judges a password for a name; comes back after a wait when it was wrong. */
export type PasswordTries = (name: string, isRight: () => boolean) => Promise<boolean>;

/**
 * Passwords are tried one after the other for each name, and a wrong one keeps the next waiting, longer each time until a right one comes: whoever
 * guesses, at once or in a row, gets slow answers. `names` are those that exist; all others wait in one row, so that inventing names gains nothing.
 */
export function createPasswordTries(names: readonly string[], pause: (milliseconds: number) => Promise<unknown>): PasswordTries {
  const rows = new Map<string, { last: Promise<unknown>; wrong: number }>();
  return (name, isRight) => {
    const key = names.includes(name) ? name : '';
    const row = rows.get(key) ?? { last: Promise.resolve(), wrong: 0 };
    rows.set(key, row);
    const answer = row.last.then(async () => {
      const right = isRight();
      if (!right) await pause(Math.min(longestWait, firstWait * 2 ** row.wrong));
      row.wrong = right ? 0 : row.wrong + 1;
      return right;
    });
    row.last = answer.catch(() => undefined);
    return answer;
  };
}
