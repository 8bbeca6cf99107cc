import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { type BookingDraft, readBookingDraft } from './booking-draft.ts';
import { isTimeLost, type Refusal } from './hold-time.ts';

type Drafts = Pick<PageLocals['drafts'], 'read' | 'write'>;

/**
 * Why the booking of a draft was refused. That the person has one gives the held time back, so it is kept: whoever confirms again, or did at the same time, hears
 * that and not that somebody else took the time.
 */
export async function refusalOfDraft(
  drafts: Drafts,
  { draftId, draft, problem }: { draftId: string; draft: BookingDraft; problem: Problem },
): Promise<Refusal> {
  const now = await readBookingDraft(drafts, draftId);
  if (now === undefined || now.held.hold !== draft.held.hold) return problem;
  if (problem.code === 'already-booked') await drafts.write(draftId, { ...now, refused: problem.code });
  return isTimeLost(problem.code) && now.refused !== undefined ? { code: now.refused } : problem;
}
