/** What is left of a list when the words of another are taken from it, each as often as it is there; in the order of the list. */
export function leftOver(list: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...list];
  for (const word of taken) {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
