import type { APIRoute } from 'astro';
import { calendarFile, isForCalendar } from '../../lib/calendar-file.ts';
import { openedMatter } from '../../lib/matter-calls.ts';
import { residentLocals } from '../../lib/resident-locals.ts';
import { shownBy } from '../../lib/shown-matter.ts';
import { url } from '../../lib/urls.ts';

/** The opened appointment for the calendar of a phone. */
export const GET: APIRoute = async ({ locals: astroLocals, url: address, redirect }) => {
  const locals = residentLocals(astroLocals);
  const shown = shownBy(address);
  const opened = await openedMatter(locals, 'see', shown);
  if (opened === undefined) return redirect('/receipt?why=signed-out', 303);
  if (!opened.ok) return redirect(url('/matter', { matter: shown?.handle }), 303);
  const { matter } = opened.value;
  return isForCalendar(matter) ? calendarFile(locals, matter) : redirect('/matter', 303);
};
