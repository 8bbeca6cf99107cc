import { reportMachine } from '#shared/contract/transitions.ts';
import type { CaseType } from '../cases/case-type.ts';

/** Reports as a case type. */
export const reportCase = {
  kind: 'report',
  machine: reportMachine,
  sealing: { content: 'report', note: 'message' },
} as const satisfies CaseType;
