/** The ways a message can go. Each has a server of its own, and neither waits for the other's. */
export const channels = ['mail', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** `sent`: the next server took it over. `refused`: it will never take it, because there is no such recipient. */
export type SendOutcome = 'sent' | 'refused';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** The same for every attempt to send this message; tells nothing. */
  readonly id: string;
};

export type Sms = {
  /** Mobile number of the mainland, 11 digits. */
  readonly to: string;
  readonly text: string;
  readonly id: string;
};

/**
 * Hands messages to the servers that deliver them. An attempt ends within 40 seconds. Failures that a later try may mend are thrown, without a word of
 * the message or its recipient in the error.
 */
export type MessageSender = {
  readonly mail: (mail: Mail) => Promise<SendOutcome>;
  /** Absent: the bureau has no SMS gateway. */
  readonly sms?: ((sms: Sms) => Promise<SendOutcome>) | undefined;
};
