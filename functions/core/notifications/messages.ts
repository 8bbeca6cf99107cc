import { parseMobile } from '#shared/contact-details.ts';
import { mailboxOf } from '#shared/county/find-unit.ts';
import type { Appointment } from '../appointments/appointment.ts';
import type { AppointmentStore } from '../appointments/appointment-store.ts';
import { endOf } from '../appointments/visit-times.ts';
import { isOpen } from '../cases/case.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { Contact, type OpenContact } from '../contact.ts';
import type { Environment } from '../environment.ts';
import { appointmentBody, caseBody, deadlineBody, type MessageBody } from './compose.ts';
import type { Channel } from './message-sender.ts';
import { isOld, type Notification, nameOf } from './notification.ts';

export type ComposeDeps = {
  readonly env: Pick<Environment, 'county' | 'now'>;
  readonly appointments: Pick<AppointmentStore, 'find'>;
  readonly cases: Pick<CaseStore, 'find' | 'type'>;
  readonly openContact: OpenContact;
  /** Where the portal is, for a reader who types it: https://example.gov.cn. */
  readonly site: string;
  /** A digest of a text that tells nothing of it: the id of a message. */
  readonly digest: (text: string) => string;
};

/** One message ready to be sent, but for its id. `recipient` is the digest by which those to this address are counted; without one they are not. */
export type Message =
  | {
      readonly channel: 'mail';
      readonly to: string;
      readonly recipient?: string | undefined;
      readonly subject: string;
      readonly text: string;
    }
  | { readonly channel: 'sms'; readonly to: string; readonly recipient?: string | undefined; readonly text: string };

/** The id of the message that tells a notification by a channel: always the same, and nothing can be read out of it. */
export function messageIdOf({ digest }: Pick<ComposeDeps, 'digest'>, channel: Channel, notification: Notification): string {
  return digest(`${channel} ${nameOf(notification)}`);
}

/**
 * The messages that tell this notification now. None when it is old, overtaken by a later change (which is a notification itself), over, erased, or when nobody can be
 * reached. So a change that is delivered late never tells a time that holds no more.
 */
export async function messagesFor(deps: ComposeDeps, notification: Notification): Promise<readonly Message[]> {
  if (isOld(notification, deps.env.now())) return [];
  if (notification.about === 'appointment') return appointmentMessages(deps, notification);
  return notification.about === 'case' ? caseMessages(deps, notification) : deadlineMessages(deps, notification);
}

async function appointmentMessages(
  deps: ComposeDeps,
  notification: Extract<Notification, { about: 'appointment' }>,
): Promise<readonly Message[]> {
  const visit = await deps.appointments.find(notification.key);
  if (visit === undefined || visit.version !== notification.version || isOver(deps.env, visit)) return [];
  const contact = await openContact(deps, notification.key, visit.sealedContact);
  return contact === undefined ? [] : toRecipient(contact, appointmentBody(deps, notification, { visit, locale: contact.locale }));
}

function isOver(env: ComposeDeps['env'], visit: Pick<Appointment, 'slots'>): boolean {
  return endOf(env, visit) * 1000 <= env.now().getTime();
}

async function caseMessages(deps: ComposeDeps, { caseId }: Extract<Notification, { about: 'case' }>): Promise<readonly Message[]> {
  const caseFile = await deps.cases.find(caseId);
  const contact = await openContact(deps, caseId, caseFile?.case.sealedContact);
  return contact === undefined ? [] : toRecipient(contact, caseBody(contact.locale));
}

/** To the mailbox of whoever has the case now; nobody is told of a case that has ended meanwhile. */
async function deadlineMessages(
  deps: ComposeDeps,
  notification: Extract<Notification, { about: 'deadline' }>,
): Promise<readonly Message[]> {
  const caseFile = await deps.cases.find(notification.caseId);
  if (caseFile === undefined || !isOpen(caseFile.case)) return [];
  const { subject, mail } = deadlineBody(notification.colour);
  const to = mailboxOf(deps.env.county, caseFile.case.unit);
  return to === undefined ? [] : [{ channel: 'mail', to, subject, text: mail }];
}

async function openContact(deps: ComposeDeps, associatedData: string, sealed: string | undefined): Promise<Contact | undefined> {
  const text = sealed === undefined ? undefined : await deps.openContact(associatedData, sealed);
  return text === undefined ? undefined : Contact.parse(JSON.parse(text));
}

/** To the address and to the mobile number, whichever were given; a landline gets no SMS. */
function toRecipient({ email, phone, recipients = {} }: Contact, { subject, mail, sms }: MessageBody): readonly Message[] {
  const mobile = phone === undefined ? undefined : parseMobile(phone);
  return [
    ...(email === undefined ? [] : [{ channel: 'mail' as const, to: email, recipient: recipients.mail, subject, text: mail }]),
    ...(mobile?.ok ? [{ channel: 'sms' as const, to: mobile.value, recipient: recipients.sms, text: sms }] : []),
  ];
}
