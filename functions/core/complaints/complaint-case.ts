import { complaintMachine } from '#shared/contract/complaints.ts';
import type { CaseType } from '../cases/case-type.ts';

/** Complaints as a case type. */
export const complaintCase = {
  kind: 'complaint',
  machine: complaintMachine,
  sealing: { content: 'complaint', note: 'complaint-message' },
} as const satisfies CaseType;
