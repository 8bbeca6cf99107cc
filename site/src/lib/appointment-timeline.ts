import type { AppointmentView } from '#shared/contract/appointments.ts';
import { appointmentTimelineText } from '#shared/i18n/appointment-timeline.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { formatInstant, formatShortDayAndTime } from './format-time.ts';
import { isTimeClosed, stopAdvice } from './stop-advice.ts';

type Event = {
  readonly state: 'done' | 'now' | 'todo';
  readonly title: string;
  readonly when?: string;
  readonly at?: string;
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
  return [booked, ...moved, visitOf(appointment, at)];
}

/** The visit itself: over, to come, or to be moved because the office closed its time. */
function visitOf(appointment: AppointmentView, { office, zone, locale }: { office: string; zone: string; locale: Locale }): Event {
  const texts = appointmentTimelineText(locale);
  const on = (instant: string) => ({ when: formatInstant(instant, zone, locale), at: instant });
  if (appointment.status === 'past') return { state: 'done', title: texts.past, ...on(appointment.endsAt), text: texts.pastText };
  if (!isTimeClosed(appointment))
    return { state: 'now', title: texts.visit, ...on(appointment.startsAt), text: fill(texts.visitText, { office }) };
  const title = stopAdvice(appointment) === 'move' ? texts.closedMove : texts.closedArrange;
  return { state: 'now', title, text: fill(texts.closedText, { when: formatShortDayAndTime(appointment, locale) }) };
}
