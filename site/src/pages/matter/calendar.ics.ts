import type { APIRoute } from 'astro';
import { generateIcsCalendar } from 'ts-ics';
import { fill, inLocale } from '#shared/i18n/locale.ts';
import { calendarText } from '#shared/i18n/pages/matter/calendar.ts';
import { loadOffices, loadServices } from '../../lib/catalogue.ts';
import { namesOf, pickServices } from '../../lib/county-names.ts';
import { openedMatter } from '../../lib/matter-calls.ts';
import { residentLocals } from '../../lib/resident-locals.ts';
import { shownBy } from '../../lib/shown-matter.ts';
import { url } from '../../lib/urls.ts';

/** The opened appointment as a calendar file. It names no person and holds no receipt: calendars are shared and synchronised. */
export const GET: APIRoute = async ({ locals: astroLocals, url: address, redirect }) => {
  const locals = residentLocals(astroLocals);
  const shown = shownBy(address);
  const opened = await openedMatter(locals, 'see', shown);
  if (opened === undefined) return redirect('/receipt?why=signed-out', 303);
  if (!opened.ok) return redirect(url('/matter', { matter: shown?.handle }), 303);
  const { matter } = opened.value;
  if (matter.kind !== 'appointment' || matter.status === 'cancelled') return redirect('/matter', 303);
  const { locale } = locals.page;
  const [{ services }, { offices }] = await Promise.all([loadServices(locals.api), loadOffices(locals.api)]);
  const texts = calendarText(locale);
  const office = offices.find(({ code }) => code === matter.office);
  const names = namesOf(pickServices(services, matter.services), locale);
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Doorstep//Appointments//EN',
    method: 'PUBLISH',
    events: [
      {
        uid: `${matter.checkInCode}@doorstep`,
        stamp: { date: new Date(matter.changedAt) },
        start: { date: new Date(matter.startsAt) },
        end: { date: new Date(matter.endsAt) },
        sequence: matter.version,
        summary: fill(texts.title, { services: names, office: office === undefined ? matter.office : inLocale(office.shortName, locale) }),
        description: [texts.description, ...(locals.county.demonstration ? [texts.demonstration] : [])].join(' '),
        ...(office === undefined ? {} : { location: `${inLocale(office.name, locale)} ${inLocale(office.address, locale)}` }),
      },
    ],
  });
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="appointment.ics"' },
  });
};
