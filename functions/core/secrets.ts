/**
 * Keyed digests under the bureau's pepper. The pepper never leaves the adapter: here from a key file, deployed from a KMS HMAC key.
 * The label separates purposes, so that a digest made for one can never serve for another.
 */
export type MacLabel =
  | 'receipt'
  | 'receipt-number'
  | 'person'
  | 'hold'
  | 'access'
  | 'handle'
  | 'draft'
  | 'check-in'
  | 'body'
  | 'client'
  | 'case'
  | 'gate'
  | 'idempotency'
  | 'recipient';
export type Secrets = {
  /** HMAC-SHA-256 of the text for this purpose, 32 bytes. */
  readonly mac: (label: MacLabel, text: string) => Promise<Uint8Array>;
};

/**
 * Classes of personal data with a key of their own each. Of a complaint: what it says, who complains, what is written to them, what is not sent yet;
 * `staff` and `oversight` are the sessions of those who sign in.
 */
export const sealClasses = [
  'appointment',
  'report',
  'contact',
  'message',
  'draft',
  'staff',
  'complaint',
  'complainant',
  'complaint-message',
  'complaint-draft',
  'oversight',
] as const;
export type SealClass = (typeof sealClasses)[number];

/**
 * Authenticated encryption of personal data. `associatedData` ties the sealed text to its place (class, item, field): opened anywhere else it fails.
 * `open` gives undefined when the text was altered, bound elsewhere or sealed under a key that is gone.
 */
export type Sealing = {
  readonly seal: (context: { class: SealClass; associatedData: string }, text: string) => Promise<string>;
  readonly open: (context: { class: SealClass; associatedData: string }, sealed: string) => Promise<string | undefined>;
};
