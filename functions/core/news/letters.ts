import { parseMobile } from '#shared/contact-details.ts';
import { mailboxOf } from '#shared/county/find-unit.ts';
import { instantOf } from '#shared/local-time.ts';
import type { Appointment } from '../appointments/appointment.ts';
import type { AppointmentStore } from '../appointments/appointment-store.ts';
import { openStates } from '../cases/case-machine.ts';
import type { CaseStore } from '../cases/case-store.ts';
import type { Environment } from '../environment.ts';
import { appointmentWords, caseWords, deadlineWords, type Words } from './compose.ts';
import { Contact, type OpenContact } from './contact.ts';
import { isOld, type News } from './news.ts';

export type LetterDeps = {
  readonly env: Pick<Environment, 'county' | 'now'>;
  readonly appointments: Pick<AppointmentStore, 'find'>;
  readonly cases: Pick<CaseStore, 'find'>;
  readonly openContact: OpenContact;
  /** Where the portal is, for a reader who types it: https://example.gov.cn. */
  readonly site: string;
};

/** One message ready to be sent, but for its id. */
export type Letter =
  | { readonly channel: 'mail'; readonly to: string; readonly subject: string; readonly text: string }
  | { readonly channel: 'sms'; readonly to: string; readonly text: string };

/**
 * The messages that tell this news now. None when it is old, overtaken by a later change (which is news itself), over, erased, or when nobody can be
 * reached. So a change that is delivered late never tells a time that holds no more.
 */
export async function lettersFor(deps: LetterDeps, news: News): Promise<readonly Letter[]> {
  if (isOld(news, deps.env.now())) return [];
  if (news.about === 'appointment') return appointmentLetters(deps, news);
  return news.about === 'case' ? caseLetters(deps, news) : deadlineLetters(deps, news);
}

async function appointmentLetters(deps: LetterDeps, news: Extract<News, { about: 'appointment' }>): Promise<readonly Letter[]> {
  const visit = await deps.appointments.find(news.key);
  if (visit === undefined || visit.version !== news.version || isOver(deps.env, visit)) return [];
  const contact = await openContact(deps, news.key, visit.sealedContact);
  return contact === undefined ? [] : address(contact, appointmentWords(deps, news, { visit, locale: contact.locale }));
}

function isOver({ county, now }: LetterDeps['env'], { place }: Pick<Appointment, 'place'>): boolean {
  return instantOf(place.day, place.to, county.settings.timeZone) <= now().getTime();
}

async function caseLetters(deps: LetterDeps, { caseId }: Extract<News, { about: 'case' }>): Promise<readonly Letter[]> {
  const found = await deps.cases.find(caseId);
  const contact = await openContact(deps, caseId, found?.case.sealedContact);
  return contact === undefined ? [] : address(contact, caseWords(contact.locale));
}

/** To the mailbox of whoever has the case now; nobody is told of a case that has ended meanwhile. */
async function deadlineLetters(deps: LetterDeps, news: Extract<News, { about: 'deadline' }>): Promise<readonly Letter[]> {
  const found = await deps.cases.find(news.caseId);
  if (found === undefined || !openStates.includes(found.case.state)) return [];
  const { subject, mail } = deadlineWords(news.colour);
  const to = mailboxOf(deps.env.county, found.case.unit);
  return to === undefined ? [] : [{ channel: 'mail', to, subject, text: mail }];
}

async function openContact(deps: LetterDeps, bound: string, sealed: string | undefined): Promise<Contact | undefined> {
  const text = sealed === undefined ? undefined : await deps.openContact(bound, sealed);
  return text === undefined ? undefined : Contact.parse(JSON.parse(text));
}

/** To the address and to the mobile number, whichever were given; a landline gets no SMS. */
function address({ email, phone }: Contact, { subject, mail, sms }: Words): readonly Letter[] {
  const mobile = phone === undefined ? undefined : parseMobile(phone);
  return [
    ...(email === undefined ? [] : [{ channel: 'mail' as const, to: email, subject, text: mail }]),
    ...(mobile?.ok ? [{ channel: 'sms' as const, to: mobile.value, text: sms }] : []),
  ];
}
