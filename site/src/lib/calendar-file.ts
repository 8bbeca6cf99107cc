import { generateIcsCalendar } from 'ts-ics';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { AppointmentView } from '#shared/contract/appointments.ts';
import { calendarText } from '#shared/i18n/calendar.ts';
import { fill, inLocale } from '#shared/i18n/locale.ts';
import { loadOffices, loadServices } from './catalogue.ts';
import { namesOf, pickServices } from './county-names.ts';
import type { Opened } from './matter-calls.ts';
import { isTimeClosed } from './stop-advice.ts';

/** Whether somebody should have it in a calendar: not an appointment that was cancelled or at whose time the office is closed. */
export function isForCalendar(matter: Opened['matter']): matter is AppointmentView {
  return matter.kind === 'appointment' && matter.status !== 'cancelled' && !isTimeClosed(matter);
}

/** An appointment as a calendar file. It names no person and holds no receipt: calendars are shared and synchronised. */
export async function calendarFile({ api, county, page }: PageLocals, appointment: AppointmentView): Promise<Response> {
  const { locale } = page;
  const [{ services }, { offices }] = await Promise.all([loadServices(api), loadOffices(api)]);
  const texts = calendarText(locale);
  const office = offices.find(({ code }) => code === appointment.office);
  const names = namesOf(pickServices(services, appointment.services), locale);
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Doorstep//Appointments//EN',
    method: 'PUBLISH',
    events: [
      {
        uid: `${appointment.checkInCode}@doorstep`,
        stamp: { date: new Date(appointment.changedAt) },
        start: { date: new Date(appointment.startsAt) },
        end: { date: new Date(appointment.endsAt) },
        sequence: appointment.version,
        summary: fill(texts.title, {
          services: names,
          office: office === undefined ? appointment.office : inLocale(office.shortName, locale),
        }),
        description: [texts.description, ...(county.demonstration ? [texts.demonstration] : [])].join(' '),
        ...(office === undefined ? {} : { location: `${inLocale(office.name, locale)} ${inLocale(office.address, locale)}` }),
      },
    ],
  });
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="appointment.ics"' },
  });
}
