/**
 * What can become due: a deadline's next colour, the end of a keeping time, a mail or an SMS to be sent or sent again (a channel each,
 * because a server that hangs must not keep the other from sending), a change of a timetable that somebody broke off. A feature that waits for an instant adds
 * its kind here, gives its items a due entry, and its task to the table of on-schedule; nothing else keeps time.
 */
export const dueKinds = ['deadline', 'erasure', 'mail', 'sms', 'timetable'] as const;
export type DueKind = (typeof dueKinds)[number];

/** One thing at an instant (epoch seconds). `key` is what it is about, as its kind understands it. */
export type DueEntry = { readonly kind: DueKind; readonly at: number; readonly key: string };

/** Where a list was left off; opaque. */
export type DuePosition = string;

/** The one list of things that wait for an instant. */
export type DueStore = {
  /**
   * A page of the keys of a kind that are due at `nowSeconds`, what waited longest first. It may be a moment old: whoever handles a key reads what it is about and lets
   * the condition of its own write decide.
   */
  readonly list: (
    kind: DueKind,
    nowSeconds: number,
    from?: DuePosition,
  ) => Promise<{ keys: readonly string[]; next?: DuePosition | undefined }>;
};
