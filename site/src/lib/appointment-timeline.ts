import type { AppointmentView } from '#shared/contract/appointments.ts';
import { appointmentTimelineText } from '#shared/i18n/appointment-timeline.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { formatInstant, formatShortDayAndTime } from './format-time.ts';

type Event = {
  readonly state: 'done' | 'now' | 'todo';
  readonly title: string;
  readonly when: string;
  readonly at: string;
  readonly unit?: string;
  readonly text?: string;
};

/** What has happened to an appointment so far, and what comes next. */
export function appointmentEvents(appointment: AppointmentView, at: { office: string; zone: string; locale: Locale }): Event[] {
  const { office, zone, locale } = at;
  const texts = appointmentTimelineText(locale);
  const on = (instant: string) => ({ when: formatInstant(instant, zone, locale), at: instant });
  const booked: Event = { state: 'done', title: texts.booked, ...on(appointment.bookedAt), unit: fill(texts.by, { office }) };
  const changed = on(appointment.changedAt);
  if (appointment.status === 'cancelled') return [booked, { state: 'done', title: texts.cancelled, ...changed }];
  const moved: Event[] =
    appointment.version > 1
      ? [
          {
            state: 'done',
            title: texts.moved,
            ...changed,
            text: fill(texts.movedText, { when: formatShortDayAndTime(appointment, locale) }),
          },
        ]
      : [];
  const isPast = appointment.status === 'past';
  const visit: Event = isPast
    ? { state: 'done', title: texts.past, ...on(appointment.endsAt), text: texts.pastText }
    : { state: 'now', title: texts.visit, ...on(appointment.startsAt), text: fill(texts.visitText, { office }) };
  return [booked, ...moved, visit];
}
