import type { APIRoute } from 'astro';
import { readBookingDraft } from '../../lib/booking-draft.ts';
import { calendarFile, isForCalendar } from '../../lib/calendar-file.ts';
import { ownMatter } from '../../lib/own-matter.ts';
import { residentLocals } from '../../lib/resident-locals.ts';
import { url } from '../../lib/urls.ts';

/** The appointment a page with its receipt is about, as it is now, for the calendar of a phone. The page itself says why there is none. */
export const GET: APIRoute = async ({ locals: astroLocals, url: address, redirect }) => {
  const locals = residentLocals(astroLocals);
  const draftId = address.searchParams.get('draft') ?? '';
  const booked = (await readBookingDraft(locals.drafts, draftId))?.booked;
  const own = booked && (await ownMatter(locals, { draftId, shown: booked }));
  const matter = own?.ok ? own.value.matter : undefined;
  return matter !== undefined && isForCalendar(matter)
    ? calendarFile(locals, matter)
    : redirect(url('/appointments/booked', { draft: draftId }), 303);
};
