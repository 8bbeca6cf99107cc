import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { type BookingDraft, RefusedBooking, readBookingDraft } from './booking-draft.ts';
import { isTimeLost, type Refusal } from './hold-time.ts';

type Locals = { readonly drafts: Pick<PageLocals['drafts'], 'read' | 'write'>; readonly now: Date };

/**
 * Why the booking of a draft was refused. A refusal after which the held time cannot be booked any more is kept with the draft, so that whoever confirms again hears the same.
 * Of two confirmations at once, one may give the time back because the person has a booking, and the other find it gone: that one hears the first one's reason if it is written by
 * then, else that somebody took the time. It does not keep that, and so leaves the first one's reason as it is: nobody else can take a time that is still held, unless the office
 * closed it in between.
 * Nothing is kept with a draft that is booked or holds another time by now, as it is read here. The write has no condition of its own: a time held in another tab between that read
 * and the write is lost from the draft, and stays taken until its hold runs out.
 */
export async function refusalOfDraft(
  { drafts, now }: Locals,
  { draftId, draft, problem }: { draftId: string; draft: BookingDraft; problem: Problem },
): Promise<Refusal> {
  const current = await readBookingDraft(drafts, draftId);
  if (current === undefined || current.booked !== undefined || current.held.hold !== draft.held.hold) return problem;
  if (isTimeLost(problem.code) && current.refused !== undefined) return { code: current.refused };
  const refused = RefusedBooking.safeParse(problem.code).data;
  const isHeld = new Date(current.held.heldUntil) > now;
  if (refused !== undefined && !(refused === 'slot-taken' && isHeld)) await drafts.write(draftId, { ...current, refused });
  return problem;
}
