/** The six things a resident comes for. `path` is absent while the portal cannot do it: then the home page does not show it. */
export const verbs = [
  { id: 'do', path: '/services' },
  { id: 'book', path: '/appointments/new' },
  { id: 'report', path: '/report' },
  { id: 'look-up', path: '/receipt' },
  { id: 'rate' },
  { id: 'complain' },
] as const satisfies ReadonlyArray<{ id: string; path?: string }>;

/** Those that can be done. */
export const offeredVerbs = verbs.filter((verb) => 'path' in verb);
