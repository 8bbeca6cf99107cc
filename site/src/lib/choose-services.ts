import { servicesAtMost } from '#shared/contract/appointments.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import { servicesAt } from '#shared/county/week-hours.ts';
import { officeKinds } from '#shared/county/where-rule.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { chooseServicesText } from '#shared/i18n/pages/appointments/choose-services.ts';
import type { FieldError } from '../components/field-error.ts';

/** What can be booked online, at this office or at any. */
export function bookableAt(office: Office | undefined, services: readonly Service[]): readonly Service[] {
  const online = services.filter(({ booking }) => booking.online);
  if (office === undefined) return online;
  const codes = servicesAt(office);
  return online.filter(({ code, where }) => officeKinds[where].includes(office.kind) && (codes?.has(code) ?? true));
}

/** What is wrong with what was ticked, at the first box of the list. `asked` tells a list sent with nothing ticked from one seen for the first time. */
export function choiceErrors(
  query: URLSearchParams,
  { codes, offered, locale }: { codes: readonly string[]; offered: readonly Service[]; locale: Locale },
): FieldError[] {
  const texts = chooseServicesText(locale).errors;
  const field = offered[0]?.code ?? '';
  const over = codes.length - servicesAtMost;
  if (over > 0) return [{ field, message: fill(texts.tooMany, { most: servicesAtMost, count: codes.length, over }) }];
  return codes.length === 0 && query.has('asked') ? [{ field, message: texts.none }] : [];
}
