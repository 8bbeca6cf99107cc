import type { AppointmentView } from '#shared/contract/appointments.ts';
import type { Office } from '#shared/county/offices.ts';
import { appointmentRowsText } from '#shared/i18n/appointment-rows.ts';
import { documentsText } from '#shared/i18n/documents.ts';
import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import { peopleText } from '#shared/i18n/people.ts';
import { joinNames } from './county-names.ts';

type Row = { readonly term: string; readonly text: string | readonly string[] };

/** What the holder of the receipt is shown besides the receipt card, masked as the API gives it. What was not given is left out. */
export function appointmentRows(appointment: AppointmentView, { office, locale }: { office: Office | undefined; locale: Locale }): Row[] {
  const texts = appointmentRowsText(locale);
  const { people, bookedBy, accessNeeds } = appointment;
  const contact = [appointment.contact.phone, appointment.contact.email].filter((text) => text !== '');
  return [
    { term: texts.takes, text: fill(texts.minutes, { minutes: appointment.minutes }) },
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
  const names: Readonly<Record<string, string>> = peopleText(locale).relations;
  return names[relation] ?? relation;
}

function needName(need: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = peopleText(locale).accessNeeds;
  return names[need] ?? need;
}
