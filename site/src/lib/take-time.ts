import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { Offer, Problem } from '#shared/contract/problem.ts';
import { type BookingDraft, readBookingDraft } from './booking-draft.ts';
import type { Choice } from './choose-time.ts';
import { holdTime, offersAfter } from './hold-time.ts';
import { url } from './urls.ts';

/** Where to go on, or why the time could not be had, with the nearest others. */
export type TimeTaken = { readonly next: string } | { readonly problem: Problem; readonly offers: readonly Offer[] };

/** Names the draft this browser took a time for last; holds nothing else. */
const latest = 'latest';

/**
 * Holds the chosen time for the draft, in place of the one it held, and keeps what was typed. Somebody who goes back and takes their own held time
 * again simply goes on: at a station with one counter their own hold would else look like somebody else's.
 */
export async function takeTime(
  locals: PageLocals,
  wish: { services: readonly string[]; choice: Choice; draftId: string },
): Promise<TimeTaken> {
  const { api, drafts, now } = locals;
  const { services, choice, draftId } = wish;
  const party = [[...services]];
  const draft = await readBookingDraft(drafts, draftId);
  const open = draft?.booked === undefined ? draft : undefined;
  const isOwn = (held: BookingDraft | undefined) =>
    held !== undefined && held.booked === undefined && held.refused === undefined && holds(held, { services, choice, now });
  if (isOwn(open)) return { next: nextStep(draftId, open) };
  const held = await holdTime(api, { party, choice, replaces: open?.held.hold });
  if (held.ok) {
    const id = open === undefined ? drafts.newDraftId() : draftId;
    await Promise.all([drafts.write(id, { ...open, held: held.value, refused: undefined }), drafts.write(latest, { draftId: id })]);
    return { next: nextStep(id, open) };
  }
  const earlier = await latestDraftId(drafts);
  const own = earlier === undefined ? undefined : await readBookingDraft(drafts, earlier);
  if (earlier !== undefined && isOwn(own)) return { next: nextStep(earlier, own) };
  return { problem: held.problem, offers: await offersAfter(api, { problem: held.problem, party, choice }) };
}

function nextStep(draftId: string, draft: BookingDraft | undefined): string {
  return url(draft?.checked ? '/appointments/check' : '/appointments/details', { draft: draftId });
}

function holds({ held }: BookingDraft, wish: { services: readonly string[]; choice: Choice; now: Date }): boolean {
  const { services, choice, now } = wish;
  const isSameVisit = held.party.length === 1 && held.party.flat().toSorted().join() === services.toSorted().join();
  const isSameTime = held.office === choice.office && held.day === choice.day && held.start === choice.start;
  return isSameVisit && isSameTime && new Date(held.heldUntil) > now;
}

async function latestDraftId(drafts: PageLocals['drafts']): Promise<string | undefined> {
  const stored = await drafts.read(latest);
  return typeof stored === 'object' && stored !== null && 'draftId' in stored && typeof stored.draftId === 'string'
    ? stored.draftId
    : undefined;
}
