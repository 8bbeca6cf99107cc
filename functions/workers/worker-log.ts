/** What one line of a worker's log may say. Nothing personal has a place in it: counts, names of tasks, kinds of errors. */
export type WorkerLogLine = {
  /** `send-failed`: a mail server or gateway did not take a message, which waits for another try. `abandoned`: what was due can never be done and was given up. */
  readonly event: 'invocation' | 'failure' | 'send-failed' | 'abandoned';
  readonly worker: 'on-change' | 'on-schedule' | 'messages';
  readonly requestId?: string;
  readonly milliseconds?: number;
  /** What was done, by name: how often. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly task?: string;
  /** The due key of what was abandoned: an office and the id of a change. */
  readonly key?: string;
  /** The record's number in the stream. */
  readonly record?: string;
  readonly error?: string;
};

export type WorkerLog = (line: WorkerLogLine) => void;

/** Name and origin of an error, and of those it is made of. Messages can quote what was worked on, so they are cut out. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const parts = error instanceof AggregateError ? error.errors.map(describeError) : [];
  return [`${error.name} ${originOf(error)}`.trim(), ...parts].join('; ');
}

function originOf({ stack = '', message }: Error): string {
  const lines = stack.replace(message, '').split('\n');
  return lines.find((line) => /^\s+at /.test(line))?.trim() ?? '';
}
