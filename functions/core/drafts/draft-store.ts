/**
 * What a resident has typed on the way through the steps of a page, kept on the server so that Back, a lost connection or a change of language loses nothing,
 * and nothing personal stays on a shared device. Sealed, and gone by itself after `draftMinutes`.
 */
export const draftMinutes = 60;

export type DraftStore = {
  readonly read: (key: string, nowSeconds: number) => Promise<string | undefined>;
  /** Writes the sealed text; the last write wins. */
  readonly write: (key: string, sealed: string, expiresAt: number) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};
