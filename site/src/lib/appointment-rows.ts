import type { AppointmentView } from '#shared/contract/appointments.ts';
import type { Office } from '#shared/county/offices.ts';
import { appointmentsText } from '#shared/i18n/appointments.ts';
import { documentsText } from '#shared/i18n/documents.ts';
import { fieldsText } from '#shared/i18n/fields.ts';
import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import { receiptText } from '#shared/i18n/receipt.ts';
import { joinNames } from './county-names.ts';

type Row = { readonly term: string; readonly text: string | readonly string[] };

/** What the holder of the receipt is shown besides the receipt card, masked as the API gives it. What was not given is left out. */
export function appointmentRows(appointment: AppointmentView, { office, locale }: { office: Office | undefined; locale: Locale }): Row[] {
  const texts = receiptText(locale).matter;
  const { people, bookedBy, accessNeeds } = appointment;
  const contact = [appointment.contact.phone, appointment.contact.email].filter((text) => text !== '');
  return [
    { term: texts.takes, text: fill(appointmentsText(locale).check.minutes, { minutes: appointment.minutes }) },
    ...(office === undefined
      ? []
      : [{ term: texts.directions, text: [inLocale(office.directions, locale), inLocale(office.access, locale)] }]),
    ...people.flatMap(({ name, documentType, document }) => [
      { term: texts.visitor, text: name },
      { term: texts.document, text: `${documentsText(locale)[documentType].name} ${document}` },
    ]),
    ...(bookedBy === null
      ? []
      : [
          {
            term: texts.bookedBy,
            text: fill(texts.bookedByValue, { name: bookedBy.name, relation: relationName(bookedBy.relation, locale) }),
          },
        ]),
    ...(contact.length === 0 ? [] : [{ term: texts.contact, text: contact }]),
    ...(accessNeeds.length === 0
      ? []
      : [
          {
            term: texts.needs,
            text: joinNames(
              accessNeeds.map((need) => needName(need, locale)),
              locale,
            ),
          },
        ]),
  ];
}

function relationName(relation: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = fieldsText(locale).relations;
  return names[relation] ?? relation;
}

function needName(need: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = fieldsText(locale).accessNeeds;
  return names[need] ?? need;
}
