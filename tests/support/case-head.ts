import { randomBytes } from 'node:crypto';
import type { Case } from '#core/cases/case.ts';
import { termsOf } from './case-terms.ts';

/** The head of a report as it is when it has been filed at this instant, with no deadline yet. */
export function caseHead(at: Date, over: Partial<Case> = {}): Case {
  return {
    id: randomBytes(9).toString('hex'),
    kind: 'report',
    form: 'R01',
    formVersion: 1,
    terms: termsOf(),
    state: 'submitted',
    version: 1,
    eventCount: 1,
    unit: 'SC01',
    firstUnit: 'SC01',
    transfers: 0,
    returns: 0,
    replies: 0,
    anonymous: true,
    filedAt: at,
    updatedAt: at,
    pauses: [],
    deadlineStatus: 'green',
    receiptKey: randomBytes(32).toString('base64url'),
    bodyDigest: randomBytes(12).toString('base64url'),
    ...over,
  };
}
