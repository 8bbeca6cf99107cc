/** What one line of the log may say. Nothing personal has a place in it: no path values, no query, no body, no address of a client. */
export type LogLine = {
  readonly requestId: string;
  readonly event: 'request' | 'failure' | 'refusal';
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly error?: string;
  readonly code?: string;
};

export type Log = (line: LogLine) => void;

/** The fields of a form, as they were sent. */
export type SentFields = ReadonlyArray<readonly [name: string, value: string]>;

/** Variables every HTTP app of ours sets on a request; pages add the pattern of their route and what their form sent. */
export type HttpEnv = { Variables: { requestId: string; clientAddress: string; route?: string; sent?: SentFields } };
