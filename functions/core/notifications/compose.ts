import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import { messagesText } from '#shared/i18n/messages.ts';
import { minutesToClockTime } from '#shared/local-time.ts';
import { type Appointment, distinctServices, spanOf } from '../appointments/appointment.ts';
import { thingsToBring } from '../appointments/things-to-bring.ts';
import type { Environment } from '../environment.ts';
import { formatDay } from './format-day.ts';
import type { Notification } from './notification.ts';

/** What one message says, for either channel. */
export type MessageBody = { readonly subject: string; readonly mail: string; readonly sms: string };

/** An SMS is short: it names this many things to bring. */
const thingsInSms = 2;

type Visit = Pick<Appointment, 'slots' | 'services'>;

/** Tells when and where, what to bring, and where it can be looked up. No name, no number, no receipt, no service. */
export function appointmentBody(
  { env, site }: { env: Pick<Environment, 'county'>; site: string },
  { what }: Extract<Notification, { about: 'appointment' }>,
  { visit, locale }: { visit: Visit; locale: Locale },
): MessageBody {
  const text = messagesText(locale);
  const { settings, offices } = env.county;
  const slot = spanOf(visit.slots);
  const office = offices.find(({ code }) => code === slot.office);
  const values = {
    when: fill(text.when, { day: formatDay(slot.day, locale), time: minutesToClockTime(slot.from) }),
    office: office === undefined ? slot.office : inLocale(office.name, locale),
    address: office === undefined ? '' : inLocale(office.address, locale),
    site,
  };
  const things = thingsToBring(env.county, distinctServices(visit.services)).map(({ name }) => inLocale(name, locale));
  const { subject, mail, sms } = text.appointment[what];
  const demonstration = settings.demonstration ? text.demonstration : '';
  const stands = what !== 'cancelled';
  const bring = stands && things.length > 0;
  return {
    subject: fill(subject, values),
    mail: paragraphs(
      text.greeting,
      fill(mail, values),
      bring ? fill(text.bring, { things: things.join(text.comma) }) : '',
      stands ? fill(text.lookUp, values) : '',
      text.neverAsk,
      demonstration,
      text.signed,
    ),
    sms: `${text.sign}${fill(sms, values)}${bring ? fill(text.bringShort, { things: shorten(things, text) }) : ''}${stands ? text.lookUpShort : ''}`,
  };
}

function shorten(things: readonly string[], text: { comma: string; andMore: string }): string {
  const first = things.slice(0, thingsInSms).join(text.comma);
  return things.length > thingsInSms ? fill(text.andMore, { things: first }) : first;
}

/** That something has changed, and not what. */
export function caseBody(locale: Locale): MessageBody {
  const text = messagesText(locale);
  return {
    subject: text.case.subject,
    mail: paragraphs(text.greeting, text.case.mail, text.neverAsk, text.signed),
    sms: text.sign + text.case.sms,
  };
}

/** That a deadline is near or over, in both languages and without saying whose. */
export function deadlineBody(colour: 'amber' | 'red'): Pick<MessageBody, 'subject' | 'mail'> {
  const [zh, en] = [messagesText('zh-CN').deadline[colour], messagesText('en').deadline[colour]];
  return { subject: `${zh.subject} · ${en.subject}`, mail: paragraphs(zh.mail, en.mail) };
}

function paragraphs(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
